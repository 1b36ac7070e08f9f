import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One table of results. Cells are printed as they are. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences under the table. */
  readonly notes: readonly string[];
}

export interface Section {
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
  readonly tables: readonly Table[];
}

const json = fileURLToPath(new URL('results.json', import.meta.url));
const markdown = fileURLToPath(new URL('results.md', import.meta.url));

const intro = `# Benchmarks

Made by \`npm run bench\` (theories, content, fuzzer), \`npm run bench -- site\` and \`npm run bench -- lighthouse\`, which install what
they compare with into \`bench/node_modules\`. What stands in one table was measured in one run on one machine, each tool in a process
of its own. Times are medians; memory is the most that the process ever had, above that of an empty Node process. Every
answer is compared with the others': where two tools differ, the bench says so and fails.
`;

/** Prints the tables and keeps them, in place of those of an earlier run. */
export function keepSection(name: string, tables: readonly Table[], peers: readonly string[]): void {
  const sections = readSections();
  sections[name] = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: describeVersions(peers),
    tables,
  };
  writeFileSync(json, `${JSON.stringify(sections, null, 2)}\n`);
  const parts = Object.values(sections).flatMap(({ date, machine, versions, tables: all }) =>
    all.map((table) => `${formatTable(table)}\n\n<small>${date} · ${machine} · ${versions}</small>`),
  );
  writeFileSync(markdown, `${[intro.trim(), ...parts].join('\n\n')}\n`);
  for (const table of tables) console.log(`\n${formatTable(table)}`);
}

function readSections(): Record<string, Section> {
  return existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Record<string, Section>) : {};
}

function formatTable({ title, columns, rows, notes }: Table): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(3, ...all.map((row) => (row[index] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, index) => (index === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const table = [line(columns), rule, ...rows.map(line)].join('\n');
  return [`## ${title}`, table, ...notes.map((note) => `- ${note}`)]
    .join('\n\n')
    .replaceAll('\n\n- ', '\n- ')
    .replace('|\n- ', '|\n\n- ');
}

function describeMachine(): string {
  const [cpu] = cpus();
  const name = (cpu?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  return `${cpus().length} × ${name}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

function describeVersions(peers: readonly string[]): string {
  const read = (path: string) =>
    JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string };
  const commit = execFileSync('git', ['describe', '--always', '--dirty', '--exclude=*'], {
    encoding: 'utf8',
  }).trim();
  return [
    `Node ${process.versions.node}`,
    `this project at ${commit}`,
    ...peers.map((peer) => `${peer} ${read(`node_modules/${peer}/package.json`).version}`),
  ].join(', ');
}

export function formatTime(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  if (milliseconds >= 10) return `${milliseconds.toFixed(0)} ms`;
  if (milliseconds >= 0.1) return `${milliseconds.toFixed(2)} ms`;
  return `${(milliseconds * 1000).toFixed(1)} µs`;
}

export function formatRatio(theirs: number, ours: number): string {
  const ratio = theirs / ours;
  return `${ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2)}×`;
}
