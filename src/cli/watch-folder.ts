import { watch } from 'node:fs';
import { Refusal } from './refusal.ts';

/** An editor saves in several steps, and a checkout changes many files: what comes this close together is one change. */
const settling = 20;

/**
 * Calls `onChange` now and after every change in a folder, until the process is interrupted (Ctrl-C) or told to end.
 * Rejects with what `onChange` throws.
 */
export function watchFolder(folder: string, onChange: () => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  const change = () => {
    try {
      onChange();
    } catch (error) {
      stop();
      reject(error);
    }
  };
  const watcher = openWatcher(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(change, settling);
  });
  const stop = () => {
    clearTimeout(timer);
    watcher.close();
    for (const signal of signals) process.off(signal, end);
  };
  const end = () => {
    stop();
    resolve();
  };
  watcher.on('error', (error) => {
    stop();
    reject(new Refusal(`cannot watch \`${folder}\` any longer (${error.message})`));
  });
  for (const signal of signals) process.on(signal, end);
  change();
  return promise;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function openWatcher(folder: string, listener: () => void) {
  try {
    return watch(folder, { recursive: true }, listener);
  } catch (error) {
    throw new Refusal(`cannot watch \`${folder}\` (${error instanceof Error ? error.message : error})`);
  }
}
