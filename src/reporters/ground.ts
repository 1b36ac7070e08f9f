import type { Status } from '../model/claim.ts';
import type { Statement } from '../model/statement.ts';

/** A statement as evidence: what it says, who says so, and where it is recorded. */
export interface Ground {
  readonly sentence: string;
  /** Source ids; none for what was only assumed. */
  readonly owners: readonly string[];
  /** Absent for what is recorded nowhere. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly status: Status;
  /** The owners' own weakening word, or words. */
  readonly hedge?: string;
}

export function toGround({ text, owners, claims, status }: Statement): Ground {
  const [first] = claims;
  const hedges = new Set(claims.flatMap(({ assertedBy }) => assertedBy.flatMap(({ hedge }) => hedge ?? [])));
  return {
    sentence: text,
    owners,
    ...(first && {
      file: first.span.file,
      line: first.span.start.line,
      column: first.span.start.column,
    }),
    status,
    ...(hedges.size > 0 && { hedge: [...hedges].join('; ') }),
  };
}
