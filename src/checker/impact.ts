import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { canonical, mapSentence, printSentence, type Sentence } from '../model/sentence.ts';
import { createRename, type Rename } from '../parser/resolve-claims.ts';
import { type Closure, findClosure, follows } from '../reasoner/closure.ts';
import type { Justification } from '../reasoner/conclusion.ts';
import { type AssumptionSet, coreAssumptions } from '../reasoner/context.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { type CheckReport, check } from './check.ts';
import { type ChangedFinding, compareFindings } from './compare-findings.ts';
import type { Diagnostic } from './diagnostic.ts';

/** One of two revisions of a content folder. */
export interface Revision {
  readonly base: KnowledgeBase;
  /** Settled claims alone where it is left out. */
  readonly context?: AssumptionSet | undefined;
}

/** Something that follows in one of two revisions, as that revision names it. */
export interface ChangedConclusion {
  readonly sentence: string;
  readonly justification: Justification;
}

/** What a change of the content changes. */
export interface Impact {
  /** The context in which conclusions are compared. */
  readonly context: string;
  readonly gained: readonly ChangedConclusion[];
  readonly lost: readonly ChangedConclusion[];
  readonly findingsGained: readonly Diagnostic[];
  readonly findingsLost: readonly Diagnostic[];
  readonly findingsChanged: readonly ChangedFinding[];
  /** What the checker counts before and after. */
  readonly before: CheckReport['summary'];
  readonly after: CheckReport['summary'];
}

/**
 * What follows in one revision of a content folder and not in the other. Ids that the later revision replaced stand for
 * their replacement, so that a rename loses nothing. Conclusions are relations and denials between definitions and
 * readings, memberships, features of methods, and every recorded sentence; where nothing could qualify under a sense,
 * that it excludes itself stands for all that follows from this.
 */
export function findImpact(before: Revision, after: Revision, options: { today?: string } = {}): Impact {
  const rename = createRename(after.base);
  const restore = invert(rename, before.base);
  const earlier = infer(before, listRecorded(after.base, restore));
  const later = infer(after, listRecorded(before.base, rename));
  const renamed = renameClosure(earlier.closure, rename);
  const gained = [...later.closure.sentences.values()].filter((sentence) => !follows(renamed, sentence));
  const lost = [...earlier.closure.sentences.values()].filter((sentence) => {
    const now = canonical(mapSentence(sentence, rename));
    return !isTrivial(now) && !follows(later.closure, now);
  });
  const reports = [before, after].map(({ base, context }) => check(base, { context, ...options })) as [
    CheckReport,
    CheckReport,
  ];
  const findings = compareFindings(
    { base: before.base, diagnostics: reports[0].diagnostics },
    { base: after.base, diagnostics: reports[1].diagnostics },
    rename,
  );
  return {
    context: later.context.context.id,
    gained: explain(later.context, gained),
    lost: explain(earlier.context, lost),
    findingsGained: findings.gained,
    findingsLost: findings.lost,
    findingsChanged: findings.changed,
    before: reports[0].summary,
    after: reports[1].summary,
  };
}

function infer({ base, context: assumptions = coreAssumptions }: Revision, further: readonly Sentence[]) {
  const reasoner = new Reasoner(base);
  const context = reasoner.under(assumptions);
  const asked = [...listRecorded(base), ...further].filter((sentence) => namesOnlyKnown(sentence, base));
  return { context, closure: findClosure(reasoner, context, asked) };
}

/** Every sentence that somebody recorded, whatever its status. Readings are chosen, not concluded. */
function listRecorded(base: KnowledgeBase, rename: Rename = (id) => id): readonly Sentence[] {
  return [...base.statements.values(), ...base.links.values()]
    .map(({ sentence }) => sentence)
    .filter(({ type }) => type !== 'reading' && type !== 'readings')
    .map((sentence) => canonical(mapSentence(sentence, rename)));
}

/** By what an id stands for: the id that an earlier revision used for it. */
function invert(rename: Rename, earlier: KnowledgeBase): Rename {
  const old = new Map<string, string>();
  for (const entries of [earlier.definitions, earlier.methods, earlier.features])
    for (const id of entries.keys()) if (rename(id) !== id) old.set(rename(id), id);
  return (predicate) => {
    const { id, reading } = splitPredicate(predicate);
    const restored = isKnown(id, earlier) ? id : (old.get(id) ?? id);
    return reading === undefined ? restored : `${restored}@${reading}`;
  };
}

function renameClosure({ sentences, empty, inhabited, inConflict }: Closure, rename: Rename): Closure {
  const renamed = [...sentences.values()].map((sentence) => canonical(mapSentence(sentence, rename)));
  return {
    sentences: new Map(renamed.map((sentence) => [printSentence(sentence), sentence])),
    empty: new Set([...empty].map(rename)),
    inhabited: new Set([...inhabited].map(rename)),
    inConflict: new Set([...inConflict].map(rename)),
  };
}

/** Two senses that became one say nothing of each other any more. */
function isTrivial(sentence: Sentence): boolean {
  if (sentence.type !== 'relation' || sentence.subject !== sentence.object) return false;
  return sentence.relation === 'implies' || sentence.relation === 'overlaps';
}

function namesOnlyKnown(sentence: Sentence, base: KnowledgeBase): boolean {
  let isOnlyKnown = true;
  mapSentence(sentence, (name) => {
    const { id, reading } = splitPredicate(name);
    const readings = base.definitions.get(id)?.data.readings ?? {};
    if (!isKnown(id, base) || (reading !== undefined && !Object.hasOwn(readings, reading)))
      isOnlyKnown = false;
    return name;
  });
  return isOnlyKnown;
}

function isKnown(id: string, { definitions, methods, features }: KnowledgeBase): boolean {
  return [definitions, methods, features].some((entries) => entries.has(id));
}

const order: readonly Sentence['type'][] = ['relation', 'membership', 'criterion', 'feature', 'link'];

function explain(context: ContextReasoner, sentences: readonly Sentence[]): readonly ChangedConclusion[] {
  const rank = ({ type }: Sentence) => order.indexOf(type);
  return sentences
    .map((sentence) => ({ sentence, text: printSentence(sentence) }))
    .sort((a, b) => rank(a.sentence) - rank(b.sentence) || (a.text < b.text ? -1 : 1))
    .flatMap(({ sentence, text }) => {
      const { justification } = context.conclude(sentence);
      return justification ? [{ sentence: text, justification }] : [];
    });
}
