import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache, registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.cache/oversight/', import.meta.url));

/**
 * Keeps what Node makes of the sources for the next run. Node 22 keeps compiled code but takes the types out of every
 * file anew, which is a fifth of a check's time. Each program has its own, so that none reads what it does not run. Where
 * nothing can be kept, everything works as without.
 */
export function startWarm(program = 'oversight') {
  enableCompileCache(folder);
  const file = `${folder}${program}-${process.version}.json`;
  const kept = readKept(file);
  let hasNew = false;
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
      const path = fileURLToPath(url);
      const text = readFileSync(path, 'utf8');
      const hash = createHash('sha256').update(text).digest('base64');
      if (kept[path]?.hash !== hash) {
        kept[path] = { hash, code: stripTypes(text) };
        hasNew = true;
      }
      return { format: 'module', source: kept[path].code, shortCircuit: true };
    },
  });
  process.once('exit', () => {
    if (hasNew) keep(file, kept);
  });
}

function readKept(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Runs may overlap: the file appears whole, and the last one to end wins. */
function keep(file, stripped) {
  const scratch = `${file}-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(scratch, JSON.stringify(stripped));
    renameSync(scratch, file);
  } catch {
    // The next run takes its time, as this one did.
  }
}

/** Node calls this function experimental on standard error, though it runs `.ts` files through the same code without a word. */
function stripTypes(text) {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
