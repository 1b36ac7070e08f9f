import type { CollectionName } from './collection.ts';
import type { Entry, SourceEntry } from './entry.ts';
import type { Edit, Span } from './span.ts';
import type { Claim, Statement } from './statement.ts';

/** Something wrong with the text of a file, found while reading it. */
export interface Problem {
  readonly rule: 'invalid-entry' | 'invalid-formula' | 'executable-mdx' | 'duplicate-id';
  readonly messageId: string;
  /** What is unexpected, what was expected, what to do. */
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly label: string }[];
  /** The id of the entry concerned, where the file's name gives one. */
  readonly entry?: string | undefined;
  /** A spelling that would be right at `span`. */
  readonly suggestion?: string | undefined;
  /** No other spelling than the suggested one is near. */
  readonly isCertain?: boolean | undefined;
  /** A text that should be the id of something recorded, and is no id: what is meant shows when all is read. */
  readonly badId?: BadId | undefined;
  /** The only change that makes this readable, where it is more than a spelling at `span`. */
  readonly repair?: Repair | undefined;
}

export interface BadId {
  readonly written: string;
  /** The message up to its remedy. */
  readonly complaint: string;
  /** The remedy where nothing recorded is meant. */
  readonly otherwise: string;
  /** Whether a reading may be part of it: `definition@reading`. */
  readonly mayHaveReading: boolean;
}

/** A change to a file that says the same in a form that can be read. */
export interface Repair {
  /** In the imperative, without a full stop. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A place that names another entry. */
export interface Reference {
  readonly from: { readonly collection: CollectionName; readonly id: string };
  readonly span: Span;
  /** As written: an id or `definition@reading`. */
  readonly target: string;
  /** Where it may lead, in order of preference. */
  readonly expected: readonly (CollectionName | 'sources')[];
}

/** A claim that is kept out of the reasoning because an end of it has a kind without a lift (or models a non-problem). */
export interface IllTypedClaim {
  readonly claim: Claim;
  readonly text: string;
  /** The end at fault and where it stands. */
  readonly fault: { readonly id: string; readonly span: Span };
}

export interface PositionClaims {
  readonly accepts: readonly Claim[];
  readonly rejects: readonly Claim[];
}

/** How an entry is found by the id that a predicate or sentence uses. */
export type Collections = { readonly [C in CollectionName]: ReadonlyMap<string, Entry<C>> };

/** Everything that a content folder says, read once, indexed and frozen. */
export interface KnowledgeBase extends Collections {
  readonly sources: ReadonlyMap<string, SourceEntry>;
  /** Well-formed claims by sentence, sorted; the reasoner's input. */
  readonly statements: ReadonlyMap<string, Statement>;
  /** `models` and `part-of`, shown and not reasoned with. */
  readonly links: ReadonlyMap<string, Statement>;
  readonly illTyped: readonly IllTypedClaim[];
  /** By position: the well-formed claims that it accepts and rejects. */
  readonly positionClaims: ReadonlyMap<string, PositionClaims>;
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
  /** Where files have faults: the same together with what else those files say. */
  readonly patched: PatchedKnowledgeBase | undefined;
}

/**
 * A knowledge base that has the entries of files with faults too, with stand-ins for what is wrong in them, so that what
 * else is wrong shows at once. It is no ground to conclude anything from.
 */
export interface PatchedKnowledgeBase {
  readonly base: KnowledgeBase;
  /** The places of which nothing can be said but what is wrong with them. */
  readonly faults: readonly Span[];
}
