import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { printSentence, type Sentence } from '../model/sentence.ts';
import type { Claim } from '../model/statement.ts';
import type { Verdict } from '../reasoner/conclusion.ts';
import { listPredicates } from '../reasoner/predicates.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type EntryView, listActive, viewEntry } from './entry-view.ts';
import { type FindingView, listFindings } from './finding-view.ts';
import { type KindView, viewKind } from './kind-view.ts';
import type { Knowledge } from './knowledge.ts';
import { type Link, nameOf, nameOfTerm, type Phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { nameOfSource } from './source-name.ts';
import { findVerdict, type VerdictView, viewVerdict } from './verdict-view.ts';

export interface ChoiceView {
  readonly term: Link;
  readonly senses: readonly { readonly sense: Link; readonly kind: KindView; readonly gloss: string }[];
}

/** A question that a position answers otherwise than what is assumed. */
export interface DifferenceView {
  readonly words: Phrase;
  readonly formal: string;
  /** Whether it asks how senses relate, or whether a method falls under one. */
  readonly about: 'senses' | 'methods';
  readonly otherwise: Verdict;
  readonly here: VerdictView;
}

export interface DifferencesView {
  readonly differences: readonly DifferenceView[];
  /** Against assumptions that a reader chose, not against the settled claims alone. */
  readonly isChosen: boolean;
}

export interface PositionView {
  readonly entry: EntryView;
  readonly holder: Link;
  readonly choices: readonly ChoiceView[];
  /** Terms for which no sense is chosen. */
  readonly open: readonly Link[];
  readonly readings: readonly Link[];
  readonly accepts: readonly ClaimView[];
  readonly rejects: readonly ClaimView[];
  readonly differences: readonly DifferenceView[];
  readonly findings: readonly FindingView[];
}

export function viewPosition(knowledge: Knowledge, id: string): PositionView {
  const { base } = knowledge;
  const position = base.positions.get(id)?.data;
  if (!position) throw new RangeError(`no position ${id}`);
  const { holder, senses = {}, readings = {} } = position;
  const claims = base.positionClaims.get(id);
  return {
    entry: viewEntry(base, 'positions', id),
    holder: nameOfSource(base, holder),
    choices: Object.entries(senses).map(([term, chosen]) => ({
      term: nameOfTerm(base, term),
      senses: [chosen].flat().map((sense) => {
        const definition = base.definitions.get(sense)?.data;
        const kind = viewKind(definition?.kind ?? 'field');
        return { sense: nameOf(base, sense), kind, gloss: definition?.gloss ?? '' };
      }),
    })),
    open: listActive(base, 'terms')
      .filter((term) => !(term in senses))
      .map((term) => nameOfTerm(base, term)),
    readings: Object.entries(readings).map(([definition, reading]) =>
      nameOf(base, `${definition}@${reading}`),
    ),
    accepts: (claims?.accepts ?? []).map((claim) => viewPositionClaim(base, claim)),
    rejects: (claims?.rejects ?? []).map((claim) => viewRejected(base, claim)),
    differences: viewDifferences(knowledge, id).differences,
    findings: listFindings(knowledge).filter(
      ({ entries, contexts }) =>
        entries.some((entry) => entry.id === id) || contexts.some((context) => context.id === id),
    ),
  };
}

/** What a position rejects need not be claimed by anybody, least of all by it. */
function viewRejected(base: KnowledgeBase, claim: Claim): ClaimView {
  const text = printSentence(claim.sentence);
  const view = viewPositionClaim(base, claim);
  return base.statements.has(text) || base.links.has(text)
    ? view
    : { ...view, standing: 'only-denied', assertedBy: [] };
}

/** The recorded claim behind what a position accepts; its own where nobody recorded it. */
function viewPositionClaim(base: KnowledgeBase, claim: Claim): ClaimView {
  const text = printSentence(claim.sentence);
  const recorded = base.statements.get(text) ?? base.links.get(text);
  if (recorded) return viewClaim(base, recorded);
  const owners = claim.assertedBy.map(({ source }) => source);
  return viewClaim(base, { text, sentence: claim.sentence, status: 'tentative', owners, claims: [claim] });
}

/** Verdicts on methods, and relations between senses, that are not as in what is assumed. */
export function viewDifferences({ base, reasoner, context }: Knowledge, id: string): DifferencesView {
  const isChosen = context !== reasoner.core;
  const here = reasoner.positions.find((position) => position.context.id === id);
  if (!here || (!isChosen && !reasoner.dissenting.includes(here))) return { differences: [], isChosen };
  const predicates = listPredicates(base);
  const sentences: Sentence[] = predicates.flatMap((subject) =>
    predicates
      .filter((object) => splitPredicate(object).id !== splitPredicate(subject).id)
      .flatMap((object): Sentence[] => [
        { type: 'relation', relation: 'implies', subject, object },
        ...(subject < object ? [{ type: 'relation', relation: 'excludes', subject, object } as const] : []),
      ]),
  );
  sentences.push(
    ...listActive(base, 'methods').flatMap((method) =>
      predicates.map((target): Sentence => ({ type: 'membership', holds: true, method, target })),
    ),
  );
  const differences = sentences.flatMap((sentence): DifferenceView[] => {
    const verdict = findVerdict(reasoner, here, sentence);
    const otherwise = findVerdict(reasoner, context, sentence);
    if (verdict === otherwise) return [];
    return [
      {
        words: putInWords(base, sentence),
        formal: printSentence(sentence),
        about: sentence.type === 'membership' ? 'methods' : 'senses',
        otherwise,
        here: viewVerdict(base, here, sentence, verdict),
      },
    ];
  });
  return { differences, isChosen };
}
