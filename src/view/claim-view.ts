import type { Status } from '../model/claim.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Claim, Statement } from '../model/statement.ts';
import { linkToSpan } from './address.ts';
import { type Link, type Phrase, phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { type CitationView, describeCitation, viewCitation } from './source-name.ts';

/** A claim with everything a reader needs to weigh it: what, who, why, who objects, where it is recorded. */
export interface ClaimView {
  readonly words: Phrase;
  /** The sentence in the spelling that the checker uses; the claim's name. */
  readonly formal: string;
  readonly status: Status;
  /** What it is, where nobody asserts it: a reading that was chosen, what readings mean, or what a position denies. */
  readonly standing: 'claimed' | 'chosen' | 'by-definition' | 'only-denied';
  readonly assertedBy: readonly CitationView[];
  readonly disputedBy: readonly CitationView[];
  readonly grounds: readonly string[];
  /** The line of the file where it is recorded; absent for what a reader assumed. */
  readonly place: Link | undefined;
}

/** A claim is a step of many proofs: it is put in words once. */
const viewed = new WeakMap<KnowledgeBase, Map<Statement, ClaimView>>();

export function viewClaim(base: KnowledgeBase, statement: Statement): ClaimView {
  const known = viewed.get(base) ?? new Map<Statement, ClaimView>();
  viewed.set(base, known);
  const view = known.get(statement) ?? describeClaim(base, statement);
  known.set(statement, view);
  return view;
}

function describeClaim(base: KnowledgeBase, statement: Statement): ClaimView {
  const { claims, sentence, status, text } = statement;
  const collect = <T>(pick: (claim: Claim) => readonly T[]) => claims.flatMap(pick);
  const [first] = claims;
  return {
    words: putInWords(base, sentence),
    formal: text,
    status,
    standing:
      sentence.type === 'reading' ? 'chosen' : sentence.type === 'readings' ? 'by-definition' : 'claimed',
    assertedBy: collect(({ assertedBy }) => assertedBy).map((citation) => viewCitation(base, citation)),
    disputedBy: collect(({ disputedBy }) => disputedBy).map((citation) => viewCitation(base, citation)),
    grounds: [...new Set(collect(({ ground }) => (ground === undefined ? [] : [ground])))],
    place: first && linkToSpan(first.span),
  };
}

/** Who makes a claim and who disputes it, in one line. */
export function describeOwners({ standing, assertedBy, disputedBy }: ClaimView): Phrase {
  if (standing === 'chosen') return ['a reading chosen'];
  if (standing === 'by-definition') return ['what readings mean'];
  if (standing === 'only-denied') return ['nobody is recorded who claims it'];
  const join = (citations: readonly CitationView[]) =>
    citations.map((citation, index) => phrase(index > 0 ? '; ' : '', describeCitation(citation)));
  const disputers = disputedBy.length > 0 ? ['; disputed by ', ...join(disputedBy)] : [];
  return phrase(...join(assertedBy), ...disputers);
}
