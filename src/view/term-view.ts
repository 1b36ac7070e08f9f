import { describeRole } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type EntryView, linkTo, listActive, viewEntry } from './entry-view.ts';
import {
  type FindingGroup,
  type FindingView,
  findingsAbout,
  groupByRule,
  listFindings,
} from './finding-view.ts';
import { type KindView, viewKind } from './kind-view.ts';
import type { Knowledge } from './knowledge.ts';
import { countOf, joinTexts, type Link, nameOf } from './phrase.ts';
import { nameOfSource, type Provenance, viewProvenance } from './source-name.ts';

/** One sense in the table that tells the senses of a term apart. */
export interface SenseView {
  readonly id: string;
  readonly link: Link;
  readonly kind: KindView;
  readonly kindAsStated: string | undefined;
  readonly gloss: string;
  readonly origin: Provenance;
  readonly readings: readonly Link[];
  /** Sources that use it: those whose position does, and those whose usage pins it. */
  readonly usedBy: readonly Link[];
}

/** A place where the literature uses a term, in the role that the sentence gives it. */
export interface TermUsageView {
  readonly link: Link;
  readonly gloss: string;
  readonly roles: readonly string[];
  readonly sense: Link | undefined;
}

export interface TermView {
  readonly entry: EntryView;
  readonly aliases: readonly string[];
  readonly gloss: string | undefined;
  readonly senses: readonly SenseView[];
  /** "6 senses of 3 kinds: problem, ability and class of methods" */
  readonly summary: string;
  readonly usages: readonly TermUsageView[];
  readonly questions: readonly Link[];
  /** Where the senses disagree, and on what. */
  readonly findings: readonly FindingGroup[];
  readonly findingCount: number;
}

export function viewTerm(knowledge: Knowledge, id: string): TermView {
  const { base } = knowledge;
  const term = base.terms.get(id)?.data;
  const senses = listSenses(base, id);
  const about = findingsOfTerm(knowledge, id);
  return {
    entry: viewEntry(base, 'terms', id),
    aliases: term?.aliases ?? [],
    gloss: term?.gloss,
    senses,
    summary: summariseSenses(senses),
    usages: listUsages(base, id),
    questions: listActive(base, 'questions')
      .filter((question) => asksAbout(base, question, id))
      .map((question) => linkTo(base, 'questions', question)),
    findings: groupByRule(about),
    findingCount: about.length,
  };
}

/** What the senses and usages of a term do not agree on. */
export function findingsOfTerm(
  knowledge: Knowledge,
  id: string,
  among = listFindings(knowledge),
): readonly FindingView[] {
  return [
    ...new Set([...findingsAbout(knowledge, id, among), ...among.filter(({ terms }) => terms.includes(id))]),
  ];
}

/** The senses of a term as they came up: by the year of their source, those without one last. */
export function listSenses(base: KnowledgeBase, term: string): readonly SenseView[] {
  const senses = listActive(base, 'definitions').flatMap((id) => {
    const definition = base.definitions.get(id)?.data;
    if (definition?.term !== term) return [];
    const { kind, gloss, origin, readings } = definition;
    return [
      {
        id,
        link: nameOf(base, id),
        kind: viewKind(kind),
        kindAsStated: definition['kind-as-stated'],
        gloss,
        origin: viewProvenance(base, origin),
        readings: Object.keys(readings ?? {}).map((reading) => nameOf(base, `${id}@${reading}`)),
        usedBy: listUsers(base, id),
      },
    ];
  });
  const yearOf = ({ origin }: SenseView) => Number(origin.year ?? Number.POSITIVE_INFINITY);
  return senses.sort((a, b) => (yearOf(a) === yearOf(b) ? 0 : yearOf(a) - yearOf(b)));
}

/** Each source that uses a sense, once: with the position that it holds, else with its usage. */
function listUsers(base: KnowledgeBase, definition: string): readonly Link[] {
  const users = new Map<string, Link>();
  const note = (source: string | undefined, link: Link) => {
    if (source === undefined) return;
    const { text } = nameOfSource(base, source);
    if (!users.has(text)) users.set(text, { ...link, text });
  };
  for (const link of listHolders(base, definition))
    note(base.positions.get(link.id ?? '')?.data.holder, link);
  for (const link of listPins(base, definition)) note(base.usages.get(link.id ?? '')?.data.source, link);
  return [...users.values()];
}

/** The positions that use a sense. */
export function listHolders(base: KnowledgeBase, definition: string): readonly Link[] {
  return listActive(base, 'positions')
    .filter((id) =>
      Object.values(base.positions.get(id)?.data.senses ?? {})
        .flat()
        .includes(definition),
    )
    .map((id) => linkTo(base, 'positions', id));
}

/** The usages whose own source pins the sense. */
export function listPins(base: KnowledgeBase, definition: string): readonly Link[] {
  return listActive(base, 'usages')
    .filter((id) =>
      base.usages.get(id)?.data.mentions.some((mention) => 'term' in mention && mention.sense === definition),
    )
    .map((id) => linkTo(base, 'usages', id));
}

export function summariseSenses(senses: readonly SenseView[]): string {
  const words = [...new Set(senses.map(({ kind }) => kind.word))];
  const [only] = senses;
  if (!only) return 'No sense is recorded yet';
  if (senses.length === 1) return `1 recorded sense: ${only.kind.article} ${only.kind.word}`;
  return `${countOf(senses.length, 'recorded sense')} of ${countOf(words.length, 'kind')}: ${joinTexts(words)}`;
}

function listUsages(base: KnowledgeBase, term: string): readonly TermUsageView[] {
  const found = listActive(base, 'usages').flatMap((id) => {
    const usage = base.usages.get(id)?.data;
    const mentions = (usage?.mentions ?? []).flatMap((mention) =>
      'term' in mention && mention.term === term ? [mention] : [],
    );
    if (!usage || mentions.length === 0) return [];
    const pinned = mentions.find(({ sense }) => sense !== undefined)?.sense;
    return [
      {
        link: linkTo(base, 'usages', id),
        gloss: usage.gloss,
        roles: [...new Set(mentions.map(({ as }) => describeRole(as)))],
        sense: pinned === undefined ? undefined : nameOf(base, pinned),
      },
    ];
  });
  return found.sort((a, b) => a.link.text.localeCompare(b.link.text, 'en'));
}

function asksAbout(base: KnowledgeBase, question: string, term: string): boolean {
  const asks = base.questions.get(question)?.data.asks;
  return typeof asks === 'object' && 'term' in asks && asks.term === term;
}
