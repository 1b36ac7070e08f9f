import { joinPredicate, splitPredicate } from '../model/identifier.ts';
import { hasLift } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { parseSentence } from '../parser/parse-sentence.ts';
import { createRename } from '../parser/resolve-claims.ts';
import { type Comparison, compareAll, type Fit, type Missing } from '../reasoner/comparison.ts';
import type { Conclusion, Verdict } from '../reasoner/conclusion.ts';
import { listMethods } from '../reasoner/predicates.ts';
import { type Address, addressOf, addressOfComparison, anchorOfProof, anchorOfVerdict } from './address.ts';
import type { ClaimView } from './claim-view.ts';
import { listCriteria } from './definition-view.ts';
import { listActive } from './entry-view.ts';
import { type KindView, viewKind } from './kind-view.ts';
import type { Knowledge } from './knowledge.ts';
import { joinPhrases, type Link, nameOf, nameOfTerm, type Phrase, phrase, quoted } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { type Provenance, viewProvenance } from './source-name.ts';
import { type AnswerView, answer } from './verdict-view.ts';

/** How many senses stand side by side at most. */
export const comparedMost = 4;

/** A sense or reading as it is set beside others. */
export interface ComparedSense {
  readonly link: Link;
  readonly term: Link;
  readonly kind: KindView;
  readonly gloss: string;
  readonly origin: Provenance;
  readonly scope: string;
  readonly criteria: readonly ClaimView[];
}

/** One of the three questions about two senses, with what decides it or what is missing. */
export interface PairAnswer {
  readonly answer: AnswerView;
  /** Recorded methods that show a "no". */
  readonly witnesses: readonly Link[];
  /** Sets of unsettled claims that would decide it. */
  readonly granting: readonly { readonly claims: readonly Phrase[]; readonly verdict: Verdict }[];
  /** Recorded methods that would decide it if it were known whether they fall under the senses named. */
  readonly candidates: readonly { readonly method: Link; readonly unknown: readonly Link[] }[];
  /** A method that would break it, if there were one like it. */
  readonly imagined: Phrase | undefined;
}

export interface PairView {
  readonly first: Link;
  readonly second: Link;
  readonly fit: Fit;
  /** The fit on settled claims alone, where the chosen assumptions change it. */
  readonly before: Fit | undefined;
  /** Senses under which nothing at all could qualify. */
  readonly empty: readonly Link[];
  readonly answers: readonly PairAnswer[];
}

/** A method that falls under some of the senses and not under others, or of which that is open. */
export interface TellingMethod {
  readonly method: Link;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly to: Address }[];
}

export interface CompareView {
  readonly senses: readonly ComparedSense[];
  readonly pairs: readonly PairView[];
  /** Those that no method can fall under, so that nothing can be asked of their methods. */
  readonly withoutMethods: readonly Link[];
  readonly telling: readonly TellingMethod[];
  /** What was asked for and is not recorded. */
  readonly unknown: readonly string[];
  /** Comparisons to begin with: senses of one term that say they are different kinds of thing. */
  readonly suggestions: readonly Suggestion[];
}

export interface Suggestion {
  readonly term: Link;
  readonly senses: readonly Link[];
  readonly to: Address;
}

/** Sets up to four senses or readings side by side; ids that name none are said to. */
export function viewCompare(knowledge: Knowledge, ids: readonly string[]): CompareView {
  const { base, reasoner, context } = knowledge;
  const rename = createRename(base);
  const asked = [...new Set(ids.map(rename))];
  const known = asked.filter((predicate) => isSense(base, predicate)).slice(0, comparedMost);
  const lifted = known.filter((predicate) => {
    const kind = base.definitions.get(splitPredicate(predicate).id)?.data.kind;
    return kind !== undefined && hasLift(kind);
  });
  const before = compareAll(reasoner, reasoner.core, lifted);
  const now = context === reasoner.core ? before : compareAll(reasoner, context, lifted);
  return {
    senses: known.map((predicate) => viewSense(base, predicate)),
    pairs: now.map((comparison, index) => viewPair(knowledge, comparison, before[index])),
    withoutMethods: known
      .filter((predicate) => !lifted.includes(predicate))
      .map((predicate) => nameOf(base, predicate)),
    telling: listTelling(knowledge, lifted),
    unknown: asked.filter((predicate) => !isSense(base, predicate)),
    suggestions: suggestComparisons(base),
  };
}

const suggestedMost = 5;
const suggestedSenses = 3;

/** The first sense of each kind, of the terms with the most senses. */
function suggestComparisons(base: KnowledgeBase): readonly Suggestion[] {
  const kindOf = ({ id }: Link) => base.definitions.get(id ?? '')?.data.kind;
  return listComparable(base)
    .map(({ term, senses }) => ({ term, senses: senses.filter((sense) => kindOf(sense) !== undefined) }))
    .sort((a, b) => b.senses.length - a.senses.length)
    .flatMap(({ term, senses }) => {
      const firsts = senses
        .filter((sense, index) => senses.findIndex((other) => kindOf(other) === kindOf(sense)) === index)
        .slice(0, suggestedSenses);
      const ids = firsts.flatMap(({ id }) => id ?? []);
      return firsts.length < 2 ? [] : [{ term, senses: firsts, to: addressOfComparison(...ids) }];
    })
    .slice(0, suggestedMost);
}

function isSense(base: KnowledgeBase, predicate: string): boolean {
  const { id, reading } = splitPredicate(predicate);
  const definition = base.definitions.get(id)?.data;
  return definition !== undefined && (reading === undefined || reading in (definition.readings ?? {}));
}

function viewSense(base: KnowledgeBase, predicate: string): ComparedSense {
  const { id, reading } = splitPredicate(predicate);
  const definition = base.definitions.get(id)?.data;
  if (!definition) throw new RangeError(`no definition ${id}`);
  const { term, kind, gloss, origin, scope = [], readings = {} } = definition;
  const chosen = reading === undefined ? undefined : readings[reading];
  return {
    link: nameOf(base, predicate),
    term: nameOfTerm(base, term),
    kind: viewKind(kind),
    gloss: chosen?.gloss ?? gloss,
    origin: viewProvenance(base, chosen?.origin ?? origin),
    scope: scope.length > 0 ? scope.join(', ') : 'not said',
    criteria: listCriteria(base, predicate),
  };
}

function viewPair(knowledge: Knowledge, comparison: Comparison, before: Comparison | undefined): PairView {
  const { base } = knowledge;
  const { first, second, fit, inside, contains, disjoint, empty, missing } = comparison;
  return {
    first: nameOf(base, first),
    second: nameOf(base, second),
    fit,
    before: before?.fit === fit ? undefined : before?.fit,
    empty: empty.map((predicate) => nameOf(base, predicate)),
    answers: [inside, contains, disjoint].flatMap((conclusion) => {
      const open = missing.find(({ sentence }) => sentence === conclusion.sentence);
      return viewPairAnswer(knowledge, conclusion, open) ?? [];
    }),
  };
}

function viewPairAnswer(
  knowledge: Knowledge,
  { sentence: text, verdict, counterexample }: Conclusion,
  missing: Missing | undefined,
): PairAnswer | undefined {
  const { base } = knowledge;
  const { sentence } = parseSentence(text);
  if (!sentence) return undefined;
  const imagined = missing?.hypothetical;
  return {
    answer: answer(knowledge, sentence),
    witnesses: verdict === 'no' ? (counterexample?.methods ?? []).map((method) => nameOf(base, method)) : [],
    granting: (missing?.claims ?? []).map(({ accepting, verdict }) => ({
      claims: accepting.map((claim) => putInWords(base, claim.sentence)),
      verdict,
    })),
    candidates: (missing?.candidates ?? []).map(({ method, unknown }) => ({
      method: nameOf(base, method),
      unknown: unknown.map((predicate) => nameOf(base, predicate)),
    })),
    imagined:
      imagined && imagined.methods.length === 0 ? describeFeatures(base, imagined.features) : undefined,
  };
}

/** "with “A” and without “B”" */
function describeFeatures(
  base: KnowledgeBase,
  features: Readonly<Record<string, boolean>>,
): Phrase | undefined {
  const entries = Object.entries(features);
  if (entries.length === 0) return undefined;
  return joinPhrases(
    entries.map(([feature, holds]) => phrase(holds ? 'with ' : 'without ', quoted(nameOf(base, feature)))),
  );
}

/** The methods whose verdicts differ among the senses, those first that are decided under most. */
function listTelling({ base, context }: Knowledge, predicates: readonly string[]): readonly TellingMethod[] {
  const rows = listMethods(base).map((method) => ({
    method,
    verdicts: predicates.map((predicate) => ({ predicate, verdict: context.verdictOn(method, predicate) })),
  }));
  const has = ({ verdicts }: (typeof rows)[number], wanted: Verdict) =>
    verdicts.some(({ verdict }) => verdict === wanted);
  return rows
    .filter((row) => has(row, 'yes') && has(row, 'no'))
    .map(({ method, verdicts }) => ({
      method: nameOf(base, method),
      verdicts: verdicts.map(({ predicate, verdict }) => ({
        verdict,
        to: `${addressOf('methods', method)}#${verdict === 'unknown' ? anchorOfVerdict(predicate) : anchorOfProof(predicate)}`,
      })),
    }));
}

/** Every sense and reading that can be chosen, by term. */
export function listComparable(
  base: KnowledgeBase,
): readonly { readonly term: Link; readonly senses: readonly Link[] }[] {
  return listActive(base, 'terms')
    .map((term) => ({
      term: nameOfTerm(base, term),
      senses: listActive(base, 'definitions').flatMap((id) => {
        const definition = base.definitions.get(id)?.data;
        if (definition?.term !== term) return [];
        const readings = Object.keys(definition.readings ?? {}).map((reading) => joinPredicate(id, reading));
        return [id, ...readings].map((predicate) => nameOf(base, predicate));
      }),
    }))
    .filter(({ senses }) => senses.length > 0);
}
