import type { ClauseAnswer } from './clause-work.ts';
import { formatRatio, formatTime, keepSection, type Table } from './report.ts';
import { type Outcome, runApart } from './run-apart.ts';

const seconds = 180;
const jobs = [
  { tool: '@pi-base/core', task: 'proofs', name: '@pi-base/core, verdicts with proofs' },
  { tool: 'ours', task: 'found', name: 'ours, what propagation finds, with proofs' },
  { tool: 'ours', task: 'verdicts', name: 'ours, all verdicts (complete)' },
  { tool: 'ours', task: 'proofs', name: 'ours, all verdicts (complete), with proofs' },
  { tool: 'logic-solver', task: 'verdicts', name: 'logic-solver, all verdicts' },
  { tool: 'clingo-wasm', task: 'verdicts', name: 'clingo-wasm, all verdicts' },
];

/** A theory of π-Base's size and shape, against π-Base's own reasoner, and for completeness against solvers. */
export async function benchClauses(emptyProcess: number): Promise<boolean> {
  const results: { name: string; tool: string; task: string; outcome: Outcome<ClauseAnswer> }[] = [];
  for (const { tool, task, name } of jobs) {
    process.stderr.write(`clauses ${task} ${tool}\n`);
    results.push({
      name,
      tool,
      task,
      outcome: await runApart({ section: 'clauses', tool, task, size: 1 }, seconds),
    });
  }
  const [peer] = results.map(({ outcome }) => outcome);
  const differences = compare(results);
  const rows = results.map(({ name, outcome }) => {
    if ('failure' in outcome) return [name, outcome.failure, '', '', '', ''];
    const { time, cells, memory, proofs } = outcome.answer;
    return [
      name,
      formatTime(time),
      peer && 'answer' in peer ? formatRatio(peer.answer.time, time) : '',
      `${countKnown(cells).toLocaleString('en')} of ${cells.length.toLocaleString('en')}`,
      proofs ? `${proofs.sound} of ${proofs.examined}` : '',
      `${Math.round(memory - emptyProcess)} MB`,
    ];
  });
  const large: Outcome<ClauseAnswer> = await runApart(
    { section: 'clauses', tool: 'ours', task: 'verdicts', size: 10 },
    seconds,
  );
  const small = results.find(({ tool, task }) => tool === 'ours' && task === 'verdicts')?.outcome;
  const tables: Table[] = [
    {
      title: 'A theory of the size and shape of π-Base',
      columns: ['', 'time', 'against @pi-base/core', 'cells decided', 'proofs that hold', 'memory'],
      rows,
      notes: [
        '223 individuals, 246 predicates, 926 clauses with one conclusion (412 of them longer than two literals), 2,114 facts; made up and consistent (bench/clause-theory.ts). From statements in memory to all answers.',
        'Proofs are drawn at random and put to logic-solver: their clauses and facts must refute the contrary.',
        differences.length === 0
          ? 'All complete answers are equal cell by cell, and contain every verdict of @pi-base/core.'
          : `Answers differ: ${differences.join('; ')}.`,
      ],
    },
    {
      title: 'Ten times the individuals and facts',
      columns: ['ours, all verdicts', '223', '2,230', 'growth'],
      rows:
        small && 'answer' in small && 'answer' in large
          ? [
              [
                '',
                formatTime(small.answer.time),
                formatTime(large.answer.time),
                formatRatio(large.answer.time, small.answer.time),
              ],
            ]
          : [['', '', 'failure' in large ? large.failure : '', '']],
      notes: [],
    },
  ];
  for (const difference of differences) console.error(difference);
  keepSection('clauses', tables, ['@pi-base/core', 'logic-solver', 'clingo-wasm']);
  return differences.length === 0;
}

function countKnown(cells: string): number {
  return [...cells].filter((cell) => cell !== '?').length;
}

function compare(
  results: readonly { name: string; tool: string; task: string; outcome: Outcome<ClauseAnswer> }[],
): readonly string[] {
  const answered = results.flatMap(({ name, tool, task, outcome }) =>
    'answer' in outcome
      ? [{ name, isPartial: tool === '@pi-base/core' || task === 'found', ...outcome.answer }]
      : [],
  );
  const [reference] = answered.filter(({ isPartial }) => !isPartial);
  return answered.flatMap(({ name, isPartial, cells, proofs }) => {
    const wrong = [...cells].filter(
      (cell, index) => cell !== reference?.cells[index] && !(isPartial && cell === '?'),
    ).length;
    return [
      ...(wrong > 0 ? [`${name}: ${wrong} cells differ from ${reference?.name}`] : []),
      ...(proofs && proofs.sound < proofs.examined
        ? [`${name}: ${proofs.examined - proofs.sound} proofs do not hold`]
        : []),
    ];
  });
}
