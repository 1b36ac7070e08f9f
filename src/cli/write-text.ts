import { writeFileSync } from 'node:fs';
import { describeCause } from './describe-cause.ts';
import { Refusal } from './refusal.ts';

/** Writes a file, in place of an older one. Throws `Refusal` where that cannot be. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw refuseWriting(file, error);
  }
}

export function refuseWriting(file: string, error: unknown): Refusal {
  const isNowhere = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const cause = isNowhere ? 'the folder in which it would stand does not exist' : describeCause(error);
  return new Refusal(`cannot write ${file}: ${cause}`);
}
