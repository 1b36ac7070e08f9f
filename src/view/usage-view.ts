import { describeRole, fitsRole, kinds } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { constructions, type Mention } from '../model/usage.ts';
import { type EntryView, listActive, viewEntry } from './entry-view.ts';
import { type FindingGroup, findingsAbout, groupByRule } from './finding-view.ts';
import { type KindView, viewKind } from './kind-view.ts';
import type { Knowledge } from './knowledge.ts';
import { type Link, nameOf, nameOfTerm, type Phrase, phrase } from './phrase.ts';
import { type Provenance, viewProvenance } from './source-name.ts';

/** Whether one sense of a mentioned term can play the role that the sentence gives it. */
export interface FitView {
  readonly sense: Link;
  readonly kind: KindView;
  readonly isPinned: boolean;
  readonly fits: boolean;
  /** What could be said instead: "methods addressing SO-1"; absent where it fits or nothing can be said. */
  readonly coercion: Phrase | undefined;
}

/** Senses of one kind. */
export interface KindGroup {
  readonly kind: KindView;
  readonly senses: readonly Link[];
}

/** Those of which there is something to say one by one, and the others, that neither fit nor have a way out, by kind. */
export function groupHopeless(fits: readonly FitView[]): {
  readonly told: readonly FitView[];
  readonly hopeless: readonly KindGroup[];
} {
  const isHopeless = ({ fits, coercion, isPinned }: FitView) => !fits && !coercion && !isPinned;
  const groups = Map.groupBy(fits.filter(isHopeless), ({ kind }) => kind.kind);
  return {
    told: fits.filter((fit) => !isHopeless(fit)),
    hopeless: [...groups.values()].flatMap(([first, ...rest]) =>
      first ? [{ kind: first.kind, senses: [first, ...rest].map(({ sense }) => sense) }] : [],
    ),
  };
}

export interface MentionView {
  readonly name: Link;
  /** "a method"; absent for a mention of a recorded method. */
  readonly role: string | undefined;
  readonly because: string | undefined;
  readonly fits: readonly FitView[];
}

export interface UsageView {
  readonly entry: EntryView;
  readonly gloss: string;
  readonly origin: Provenance;
  readonly construction: string;
  readonly presupposes: string;
  readonly mentions: readonly MentionView[];
  readonly findings: readonly FindingGroup[];
}

export function viewUsage(knowledge: Knowledge, id: string): UsageView {
  const { base } = knowledge;
  const usage = base.usages.get(id)?.data;
  if (!usage) throw new RangeError(`no usage ${id}`);
  return {
    entry: viewEntry(base, 'usages', id),
    gloss: usage.gloss,
    origin: viewProvenance(base, usage),
    construction: usage.construction,
    presupposes: constructions[usage.construction],
    mentions: usage.mentions.map((mention) => viewMention(base, mention)),
    findings: groupByRule(findingsAbout(knowledge, id)),
  };
}

function viewMention(base: KnowledgeBase, mention: Mention): MentionView {
  if ('method' in mention)
    return { name: nameOf(base, mention.method), role: undefined, because: undefined, fits: [] };
  const senses = listActive(base, 'definitions').filter(
    (id) => base.definitions.get(id)?.data.term === mention.term,
  );
  return {
    name: nameOfTerm(base, mention.term),
    role: describeRole(mention.as),
    because: mention.because,
    fits: senses
      .map((id) => viewFit(base, id, mention.as, mention.sense === id))
      .sort((a, b) => Number(b.fits) - Number(a.fits)),
  };
}

/** Whether a sense fits a role, and the way out where it does not. */
export function viewFit(
  base: KnowledgeBase,
  definition: string,
  role: Parameters<typeof fitsRole>[1],
  isPinned = false,
): FitView {
  const kind = base.definitions.get(definition)?.data.kind ?? 'field';
  const sense = nameOf(base, definition);
  const fits = fitsRole(kind, role);
  const { lift } = kinds[kind];
  const canCoerce = !fits && fitsRole('method-class', role) && lift !== null;
  return {
    sense,
    kind: viewKind(kind),
    isPinned,
    fits,
    coercion: canCoerce ? phrase(`methods ${lift.participle} `, sense) : undefined,
  };
}
