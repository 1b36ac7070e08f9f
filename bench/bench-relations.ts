import type { RelationAnswer } from './relation-work.ts';
import { formatRatio, formatTime, keepSection, type Table } from './report.ts';
import { type Outcome, runApart } from './run-apart.ts';

const tools = ['ours', 'logic-solver', 'clingo-wasm'] as const;
const sizes = [1000, 10_000];
/** How long a tool has for one task, reading the theory included. */
const seconds = 60;
const tasks = {
  closure: ['load', 'closure', 'empty', 'total'],
  empty: ['empty'],
  query: ['query'],
  justify: ['justify', 'slowest'],
  memory: [],
} as const;
const names: Readonly<Record<string, string>> = {
  'closure load': 'taking the relations in',
  'closure closure': 'full closure',
  'closure empty': 'then all unsatisfiable definitions',
  'closure total': 'all three',
  'empty empty': 'all unsatisfiable definitions alone, after taking in',
  'query query': 'one query',
  'justify justify': 'five smallest justifications',
  'justify slowest': 'the same, slowest of 100',
};

/** Definitions that imply and exclude each other, against general solvers. */
export async function benchRelations(emptyProcess: number): Promise<boolean> {
  const tables: Table[] = [];
  const differences: string[] = [];
  const growth = new Map<string, number[]>();
  for (const size of sizes) {
    const results = new Map<string, Outcome<RelationAnswer>>();
    for (const task of Object.keys(tasks))
      for (const tool of tools) {
        process.stderr.write(`relations ${size} ${task} ${tool}\n`);
        results.set(`${tool} ${task}`, await runApart({ section: 'relations', tool, task, size }, seconds));
      }
    for (const task of ['closure', 'query', 'empty']) {
      const plain = await runApart<RelationAnswer>({ section: 'relations', tool: 'walk', task, size }, 600);
      results.set(`walk ${task}`, plain);
    }
    differences.push(...compare(results, size));
    const rows = Object.entries(tasks).flatMap(([task, parts]) =>
      parts.map((part) => {
        const [ours, ...theirs] = tools.map((tool) => readTime(results.get(`${tool} ${task}`), part));
        if (typeof ours === 'number')
          growth.set(`${task} ${part}`, [...(growth.get(`${task} ${part}`) ?? []), ours]);
        return [
          names[`${task} ${part}`] ?? '',
          describeTime(ours),
          ...theirs.map((time) =>
            typeof time === 'number' && typeof ours === 'number'
              ? `${formatTime(time)} (${formatRatio(time, ours)})`
              : describeTime(time),
          ),
        ];
      }),
    );
    const memory = tools.map((tool) => {
      const outcome = results.get(`${tool} memory`);
      return outcome && 'answer' in outcome
        ? `${Math.round(outcome.answer.memory - emptyProcess)} MB`
        : describeTime(outcome?.failure);
    });
    tables.push({
      title: `${size.toLocaleString('en')} definitions, ${(10 * size).toLocaleString('en')} relations`,
      columns: ['', ...tools],
      rows: [...rows, ['memory for closure and unsatisfiable definitions', ...memory]],
      notes: [
        `A tool has ${seconds} s for a task. The theory is made up (bench/relation-theory.ts): implications in families, exclusions between them, planted errors.`,
        describeAgreement(results),
      ],
    });
  }
  tables.push({
    title: 'Ten times the definitions and relations',
    columns: ['ours', '1,000', '10,000', 'growth'],
    rows: [...growth].flatMap(([key, [small = 0, large = 0]]) => [
      [names[key] ?? key, formatTime(small), formatTime(large), formatRatio(large, small)],
    ]),
    notes: ['The closure of ten times as many definitions answers a hundred times as many pairs.'],
  });
  for (const difference of differences) console.error(difference);
  keepSection('relations', tables, ['logic-solver', 'clingo-wasm']);
  return differences.length === 0;
}

function readTime(outcome: Outcome<RelationAnswer> | undefined, part: string): number | string {
  if (!outcome || 'failure' in outcome) return outcome?.failure ?? '';
  return outcome.answer.times[part] ?? '';
}

function describeTime(time: number | string | undefined): string {
  return typeof time === 'number' ? formatTime(time) : (time ?? '');
}

/** Every answer that two tools both gave. */
function compare(results: ReadonlyMap<string, Outcome<RelationAnswer>>, size: number): readonly string[] {
  return Object.keys(tasks).flatMap((task) => {
    const given = [...tools, 'walk'].flatMap((tool) => {
      const outcome = results.get(`${tool} ${task}`);
      return outcome && 'answer' in outcome ? [{ tool, answers: outcome.answer.answers }] : [];
    });
    const [first, ...others] = given;
    return others.flatMap(({ tool, answers }) => {
      const shared = Math.min(answers.length, first?.answers.length ?? 0);
      const at = answers.findIndex(
        (answer, index) => index < shared && JSON.stringify(answer) !== JSON.stringify(first?.answers[index]),
      );
      return at < 0
        ? []
        : [
            `${size} ${task}: ${first?.tool} and ${tool} differ at answer ${at}: ${JSON.stringify([first?.answers[at], answers[at]])}`,
          ];
    });
  });
}

function describeAgreement(results: ReadonlyMap<string, Outcome<RelationAnswer>>): string {
  const parts = Object.keys(tasks).flatMap((task) => {
    const counts = [...tools, 'walk'].flatMap((tool) => {
      const outcome = results.get(`${tool} ${task}`);
      const count = outcome && 'answer' in outcome ? outcome.answer.answers.length : 0;
      return count > 0 ? [`${tool === 'walk' ? 'a plain walk' : tool} ${count}`] : [];
    });
    return counts.length > 1 ? [`${task}: ${counts.join(', ')}`] : [];
  });
  return `Answers compared with each other (sizes of justifications; rows of the closure; verdicts) — ${parts.join('; ')}.`;
}
