import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/**
 * Which Chromium the tests drive: `CHROMIUM_PATH`, else one on PATH, else the one that npm installs
 * (Linux x64; compressed, so `prepareBrowser` must have run), else Playwright's own download.
 */
export interface Browser {
  readonly origin: 'CHROMIUM_PATH' | 'system' | 'npm' | 'playwright';
  readonly launchOptions: {
    readonly executablePath?: string;
    readonly env?: Record<string, string>;
  };
}

const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/', import.meta.url));
const unpacked = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url));

/** Cheap and without side effects: every test worker asks it again. */
export function findBrowser(): Browser {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { origin: 'CHROMIUM_PATH', launchOptions: { executablePath: given } };

  const system = findOnPath(['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']);
  if (system) return { origin: 'system', launchOptions: { executablePath: system } };

  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(join(packed, 'chromium.br'))) {
    return {
      origin: 'npm',
      launchOptions: { executablePath: join(unpacked, 'chromium'), env: supplyMissing() },
    };
  }
  return { origin: 'playwright', launchOptions: {} };
}

/** Unpacks npm's Chromium where it is the one in use and not unpacked yet; safe to run twice at once. */
export async function prepareBrowser(): Promise<Browser> {
  const browser = findBrowser();
  if (browser.origin === 'npm' && !existsSync(join(unpacked, 'chromium'))) {
    const scratch = `${unpacked.slice(0, -1)}-${process.pid}`;
    await mkdir(scratch, { recursive: true });
    await unpackFile(join(packed, 'chromium.br'), join(scratch, 'chromium'));
    await unpackTar(join(packed, 'al2023.tar.br'), scratch);
    await unpackTar(join(packed, 'fonts.tar.br'), scratch);
    // The packaged configuration names folders under /tmp.
    await writeFile(
      join(scratch, 'fonts.conf'),
      `<fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n`,
    );
    // One rename makes it appear whole; where another process was first, its copy serves as well.
    await rename(scratch, unpacked).catch(() => rm(scratch, { recursive: true }));
  }
  return browser;
}

async function unpackFile(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
}

/** By way of a file: tar may close a pipe at the archive's end mark, before the padding behind it is written. */
async function unpackTar(from: string, folder: string): Promise<void> {
  const archive = join(folder, basename(from, '.br'));
  await unpackFile(from, archive);
  const { status, error } = spawnSync('tar', ['-xf', archive, '--no-same-owner', '-C', folder], {
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error(`${archive} cannot be unpacked: ${error?.message ?? `tar exited with ${status}`}`);
  await rm(archive);
}

/** The first that runs: on some systems `chromium-browser` is only a note on how to install one. */
function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0);
}

/** npm's Chromium needs the NSS libraries and a font, which slim systems lack; its package carries both. */
function supplyMissing(): Record<string, string> {
  const { LD_LIBRARY_PATH, ...env } = process.env;
  const libraries = [hasSecurityLibraries() ? undefined : join(unpacked, 'lib'), LD_LIBRARY_PATH].filter(
    Boolean,
  );
  const extra = {
    ...(libraries.length > 0 && { LD_LIBRARY_PATH: libraries.join(delimiter) }),
    ...(!hasFonts() && { FONTCONFIG_FILE: join(unpacked, 'fonts.conf') }),
  };
  const defined = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(defined), ...extra };
}

function hasSecurityLibraries(): boolean {
  const folders = [
    '/lib',
    '/lib64',
    '/usr/lib',
    '/usr/lib64',
    '/lib/x86_64-linux-gnu',
    '/usr/lib/x86_64-linux-gnu',
  ];
  return folders.some((folder) => existsSync(join(folder, 'libnss3.so')));
}

function hasFonts(): boolean {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  return existsSync('/etc/fonts/fonts.conf') && files.some((file) => /\.(ttf|otf|ttc)$/i.test(file));
}
