import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from './run-process.ts';

/** What each word runs. The first group runs where no word is given; the others take long, and are asked for by name. */
const sections: Readonly<Record<string, (emptyProcess: number) => Promise<boolean>>> = {
  relations: async (memory) => (await import('./bench-relations.ts')).benchRelations(memory),
  clauses: async (memory) => (await import('./bench-clauses.ts')).benchClauses(memory),
  content: async (memory) => (await import('./bench-content.ts')).benchContent(memory),
  fuzz: async () => (await import('./bench-fuzz.ts')).benchFuzz(),
  site: async () => (await import('./bench-site.ts')).benchSite(),
  lighthouse: async () => (await import('./bench-lighthouse.ts')).benchLighthouse(),
};
const usual = ['relations', 'clauses', 'content', 'fuzz'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`bench: no section \`${unknown[0]}\`; expected ${Object.keys(sections).join(', ')}`);
  process.exitCode = 2;
} else {
  installPeers();
  const { output } = await runProcess(process.execPath, ['-p', 'process.resourceUsage().maxRSS / 1024']);
  let areEqual = true;
  for (const name of asked.length > 0 ? asked : usual)
    areEqual = (await sections[name]?.(Number(output))) !== false && areEqual;
  if (!areEqual) {
    console.error('bench: tools gave different answers; see above');
    process.exitCode = 1;
  }
}

function installPeers(): void {
  if (existsSync(join(import.meta.dirname, 'node_modules'))) return;
  console.error('Installing what is compared with…');
  const { status } = spawnSync('npm', ['ci', '--prefix', import.meta.dirname, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('bench: `npm ci --prefix bench` failed');
}
