import { collectionNames } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Inquiry } from './inquiry.ts';

/** One item of an entry's `allow`: a warning that its editors have looked at and accept. */
export interface Allowance {
  readonly entry: Entry;
  /** Its place in the list. */
  readonly index: number;
  readonly rule: string;
  readonly reason: string | undefined;
  /** The last day (YYYY-MM-DD) on which it counts. */
  readonly until: string | undefined;
  readonly isExpired: boolean;
}

/** Every `allow` of every entry, in order of collection, entry and place. */
export function listAllowances({ base, today }: Pick<Inquiry, 'base' | 'today'>): readonly Allowance[] {
  return collectionNames
    .flatMap((name) => [...base[name].values()] as readonly Entry[])
    .flatMap((entry) =>
      readAllow(entry).map(({ rule, reason, until }, index) => ({
        entry,
        index,
        rule,
        reason,
        until,
        isExpired: until !== undefined && today !== undefined && until < today,
      })),
    );
}

function readAllow(
  entry: Entry,
): readonly { rule: string; reason?: string | undefined; until?: string | undefined }[] {
  return ('allow' in entry.data && entry.data.allow) || [];
}

/** Whether an entry's `allow` speaks of a diagnostic: of its own file, and a warning, for a proof is disputed, not silenced. */
export function isAllowing({ entry, rule }: Allowance, diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'warning' && diagnostic.rule === rule && diagnostic.span.file === entry.file;
}

/** The diagnostics without the warnings that a suppression in force, with its reason, silences. */
export function dropAllowed(
  diagnostics: readonly Diagnostic[],
  allowances: readonly Allowance[],
): Diagnostic[] {
  const inForce = allowances.filter(({ isExpired, reason }) => !isExpired && reason !== undefined);
  return diagnostics.filter((found) => !inForce.some((allowance) => isAllowing(allowance, found)));
}
