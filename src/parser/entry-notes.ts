import type { Citation, Origin } from '../model/citation.ts';
import type { CollectionName } from '../model/collection.ts';
import type { Entry, KeyPath } from '../model/entry.ts';
import { outlineEntry } from '../model/entry-outline.ts';
import { atom, type Formula } from '../model/formula.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { Problem, Reference } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Claim } from '../model/statement.ts';
import type { SyntaxFault } from './formula-tokens.ts';
import { parseFormula } from './parse-formula.ts';
import { type NamedId, nameAtoms, parseSentence } from './parse-sentence.ts';

/** What a claim asks of an entry that it names. */
export type Need = 'lift' | 'problem' | 'modeller' | 'nothing';

/** An entry that a claim names, and the place to mark where it does not fit. */
export interface ClaimEnd {
  /** As written: an id or `definition@reading`. */
  readonly id: string;
  readonly span: Span;
  readonly expected: readonly CollectionName[];
  readonly need: Need;
}

/** A formula with what it names, or, where it cannot be read, something in its place. */
export interface NotedFormula {
  readonly formula: Formula;
  readonly atoms: readonly ClaimEnd[];
  readonly isRead: boolean;
}

/** A claim as one entry records it, before anything is known of the entries that it names. */
export interface ClaimDraft {
  readonly claim: Claim;
  readonly ends: readonly ClaimEnd[];
  /** `unread` is a claim that cannot be read as a whole, of which no more is known than what ends it has. */
  readonly part: 'claim' | 'unread' | 'accepts' | 'rejects' | 'structure';
}

/** Everything that one entry says about others, gathered in one pass over it. */
export class EntryNotes {
  readonly entry: Entry;
  readonly outline: string;
  readonly references: Reference[] = [];
  readonly drafts: ClaimDraft[] = [];
  readonly problems: Problem[] = [];

  constructor(entry: Entry) {
    this.entry = entry;
    this.outline = outlineEntry(entry);
  }

  valueSpan(path: KeyPath): Span {
    return this.entry.locate.valueSpan(path);
  }

  /** Notes that the scalar at `path` (or, with `span`, that place) names an entry. */
  addReference(target: string, expected: Reference['expected'], span: Span): void {
    const { collection, id } = this.entry;
    this.references.push({ from: { collection, id }, span, target, expected });
  }

  addSource(source: string | undefined, path: KeyPath): void {
    if (source === undefined || source === 'editors') return;
    this.addReference(source, ['sources'], this.valueSpan(path));
  }

  addCitation(citation: Citation | Origin | undefined, path: KeyPath): void {
    if (!citation) return;
    this.addSource(citation.source, [...path, 'source']);
    this.addQuotedIn(citation['quoted-in'], [...path, 'quoted-in']);
  }

  addQuotedIn(quotedIn: Citation['quoted-in'], path: KeyPath): void {
    if (typeof quotedIn === 'string') this.addSource(quotedIn, path);
    else this.addSource(quotedIn?.source, [...path, 'source']);
  }

  addCitations(citations: readonly Citation[] | undefined, path: KeyPath): void {
    for (const [index, citation] of (citations ?? []).entries()) this.addCitation(citation, [...path, index]);
  }

  /** Parses the formula at `path` and notes what it names; a fault is noted as a problem. */
  readFormula(text: string, path: KeyPath): NotedFormula {
    const { formula, error } = parseFormula(text);
    if (error) {
      this.#addFault(error, path);
      return { formula: atom('unread'), atoms: [], isRead: false };
    }
    return { formula, atoms: this.#noteNamed(nameAtoms(formula), path, () => 'lift'), isRead: true };
  }

  /** Parses the sentence at `path` and notes what it names; a fault is noted as a problem. */
  readSentence(text: string, path: KeyPath): { sentence: Sentence; ends: readonly ClaimEnd[] } | undefined {
    const { sentence, ids, error } = parseSentence(text);
    if (error) {
      this.#addFault(error, path);
      return undefined;
    }
    return { sentence, ends: this.#noteNamed(ids, path, (index) => needOf(sentence, index)) };
  }

  #noteNamed(named: readonly NamedId[], path: KeyPath, need: (index: number) => Need): readonly ClaimEnd[] {
    return named.map(({ id, start, end, expected }, index) => {
      const span = this.entry.locate.partSpan(path, start, end);
      this.addReference(id, narrowToReadings(id, expected), span);
      return { id, span, expected, need: need(index) };
    });
  }

  #addFault(fault: SyntaxFault, path: KeyPath): void {
    this.problems.push({
      rule: 'invalid-formula',
      messageId: 'syntax',
      message: fault.message,
      span: this.entry.locate.partSpan(path, fault.start, fault.end),
      entry: this.entry.id,
      suggestion: fault.suggestion,
      isCertain: fault.isCertain,
      badId: fault.badId,
    });
  }
}

/** Only definitions have readings. */
export function narrowToReadings<C extends string>(target: string, expected: readonly C[]): readonly C[] {
  if (splitPredicate(target).reading === undefined) return expected;
  return expected.filter((collection) => collection === 'definitions');
}

/** What a sentence asks of the entry that it names at `index`, left to right. */
function needOf(sentence: Sentence, index: number): Need {
  if (sentence.type === 'relation' || sentence.type === 'criterion') return 'lift';
  if (sentence.type === 'membership') return index === 1 ? 'lift' : 'nothing';
  if (sentence.type === 'link' && sentence.relation === 'models') return index === 1 ? 'problem' : 'modeller';
  return 'nothing';
}
