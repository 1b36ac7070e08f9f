import { collectionNames } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import { idPattern, splitPredicate } from '../model/identifier.ts';
import type { BadId, Collections, Problem } from '../model/knowledge-base.ts';
import { toKebabCase } from './kebab-case.ts';

/** The text as an id; undefined where it cannot be one. */
export function guessId({ written, mayHaveReading }: BadId): string | undefined {
  const parts = written.split('@').map(toKebabCase);
  const canJoin = parts.length === 1 || (parts.length === 2 && mayHaveReading);
  return canJoin && parts.every((part) => idPattern.test(part)) ? parts.join('@') : undefined;
}

/** The problem's message with its remedy: the id that is meant, if one is. */
export function correctId(
  { complaint, otherwise }: BadId,
  near: string | undefined,
): Pick<Problem, 'message' | 'suggestion' | 'isCertain'> {
  const remedy = near ? `did you mean \`${near}\`?` : otherwise;
  return { message: `${complaint}: ${remedy}`, suggestion: near, isCertain: true };
}

/**
 * Texts that should be ids can be corrected once all is read: only an id that is recorded is offered, also for the
 * label, name or alias of an entry. `names` are those of all files, readable or not, and of sources.
 */
export function correctIds(
  problems: readonly Problem[],
  collections: Collections,
  names: readonly { readonly id: string }[],
): Problem[] {
  const corrector = problems.some(({ badId }) => badId) ? new IdCorrector(collections, names) : undefined;
  return problems.map((problem) => corrector?.correct(problem) ?? problem);
}

class IdCorrector {
  readonly #known = new Set(['editors']);
  readonly #byLabel = new Map<string, Set<string>>();

  constructor(collections: Collections, names: readonly { readonly id: string }[]) {
    for (const { id } of names) this.#known.add(id);
    for (const name of collectionNames)
      for (const entry of collections[name].values())
        for (const label of labelsOf(entry as Entry)) {
          const ids = this.#byLabel.get(label) ?? new Set();
          this.#byLabel.set(label, ids.add(entry.id));
        }
  }

  correct(problem: Problem): Problem {
    const { badId } = problem;
    return badId ? { ...problem, ...correctId(badId, this.#findMeant(badId)) } : problem;
  }

  #findMeant(badId: BadId): string | undefined {
    const guess = guessId(badId);
    if (guess !== undefined && this.#known.has(splitPredicate(guess).id)) return guess;
    const [label, ...others] = this.#byLabel.get(badId.written.trim().toLowerCase()) ?? [];
    return others.length === 0 ? label : undefined;
  }
}

function labelsOf({ data }: Entry): readonly string[] {
  const labels = [
    'label' in data ? data.label : undefined,
    'name' in data ? data.name : undefined,
    ...('aliases' in data ? (data.aliases ?? []) : []),
  ];
  return labels.flatMap((label) => label?.toLowerCase() ?? []);
}
