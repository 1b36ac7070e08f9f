import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { prepareBrowser } from '../tests/support/browser.ts';
import { median } from './measure.ts';
import { keepSection } from './report.ts';
import { runProcess } from './run-process.ts';

const root = resolve(import.meta.dirname, '..');
const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const runs = 3;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const wanted = 99;

/** Lighthouse on one page of each kind that readers spend time on, served as it is built. Fails below 99. */
export async function benchLighthouse(): Promise<boolean> {
  const out = join(root, 'dist-lighthouse');
  const port = await findFreePort();
  const env = { ASTRO_TELEMETRY_DISABLED: '1', SITE: `http://localhost:${port}` };
  await runProcess(process.execPath, [astro, 'build', '--outDir', out], { folder: root, env });
  const server = spawn(process.execPath, [astro, 'preview', '--outDir', out, '--port', String(port)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  try {
    await waitFor(`http://localhost:${port}/`);
    const { launchOptions } = await prepareBrowser();
    const rows: string[][] = [];
    const complaints = new Map<string, string>();
    let isGood = true;
    for (const [name, address] of Object.entries(chooseAddresses(out))) {
      process.stderr.write(`lighthouse ${address}\n`);
      const scores: number[][] = [];
      for (let run = 0; run < runs; run++) {
        const { marks, faults } = await audit(`http://localhost:${port}${address}`, launchOptions);
        scores.push(marks);
        for (const fault of faults) complaints.set(`${name}: ${fault}`, fault);
      }
      const medians = categories.map((_, index) => median(scores.map((each) => each[index] ?? 0)));
      isGood &&= medians.every((score) => score >= wanted);
      rows.push([`${name} (\`${address}\`)`, ...medians.map(String)]);
    }
    const notes = [
      `Lighthouse's own settings (a slow phone), medians of ${runs}, offline against \`astro preview\`. Wanted: ${wanted} everywhere.`,
      ...(complaints.size > 0 ? [`Audits below full marks: ${[...complaints.keys()].join('; ')}.`] : []),
    ];
    keepSection(
      'lighthouse',
      [{ title: 'Lighthouse', columns: ['page', ...categories], rows, notes }],
      ['lighthouse'],
    );
    return isGood;
  } finally {
    server.kill();
    rmSync(out, { recursive: true, force: true });
  }
}

async function audit(
  address: string,
  { executablePath, env }: { readonly executablePath?: string; readonly env?: Record<string, string> },
): Promise<{ readonly marks: number[]; readonly faults: readonly string[] }> {
  const chrome = await launch({
    ...(executablePath && { chromePath: executablePath }),
    ...(env && { envVars: env }),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    logLevel: 'error',
  });
  try {
    const result = await lighthouse(address, {
      port: chrome.port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: [...categories],
    });
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
    const { lhr } = result;
    const weighty = categories.flatMap((category) =>
      (lhr.categories[category]?.auditRefs ?? [])
        .filter(({ weight }) => weight > 0)
        .map(({ id }) => lhr.audits[id]),
    );
    return {
      marks: categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)),
      faults: weighty.flatMap((each) => (each && each.score !== null && each.score < 0.9 ? [each.id] : [])),
    };
  } finally {
    chrome.kill();
  }
}

/** The page with most on it of each kind, compare with the first senses that it lists. */
function chooseAddresses(out: string): Readonly<Record<string, string>> {
  const addresses = [
    ...readFileSync(join(out, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g),
  ].map(([, address]) => new URL(address ?? '').pathname);
  const sizeOf = (address: string) => readFileSync(join(out, address, 'index.html')).length;
  const largest = (section: string) =>
    addresses
      .filter((address) => new RegExp(`^/${section}/[^/]+/$`).test(address))
      .sort((a, b) => sizeOf(b) - sizeOf(a))[0];
  const present = (address: string) => (existsSync(join(out, address, 'index.html')) ? address : undefined);
  const senses = addresses.filter((address) => /^\/definitions\/[^/]+\/$/.test(address)).slice(0, 2);
  const ids = senses.map((address) => address.split('/')[2]).join(',');
  const compare = present('/compare/');
  const chosen = {
    home: '/',
    term: largest('terms'),
    definition: largest('definitions'),
    matrix: present('/matrix/'),
    compare: compare && `${compare}?ids=${ids}`,
  };
  return Object.fromEntries(
    Object.entries(chosen).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

async function waitFor(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`bench: nothing answers at ${address}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 4321;
}
