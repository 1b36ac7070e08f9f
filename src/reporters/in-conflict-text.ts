import { wrapText } from './wrap-text.ts';

/** Says of whom a context tells contradictory things; nothing where there is none. */
export function formatInConflict(whom: readonly string[], width: number): string {
  if (whom.length === 0) return '';
  const head = 'this context is inconsistent, so that less is concluded than it says, about: ';
  return wrapText(whom.join(', '), width, head, '  ');
}
