import type { CheckReport } from '../checker/check.ts';
import type { Basis, Diagnostic, Severity } from '../checker/diagnostic.ts';
import { rules } from '../checker/rules.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type Address, addressOf, linkToSpan } from './address.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type ContextView, describeContext, summariseStanding } from './finding-context.ts';
import type { Knowledge } from './knowledge.ts';
import { linkNames, linkToAny } from './link-names.ts';
import { firstSentences, type Link, type Phrase, quoteCode, splitSentences } from './phrase.ts';
import { putInWords } from './sentence-words.ts';

/** Something that the recorded sources do not agree on, for readers. */
export interface FindingView {
  readonly slug: string;
  /** The rule, what it says and the entries, whatever the context. */
  readonly cause: string;
  /** Its own page; a finding that only a reader's assumptions bring about has none. */
  readonly address: Address | undefined;
  /** It holds under the assumptions that a reader chose, and not on settled claims alone. */
  readonly isNew: boolean;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly rule: Link;
  readonly ruleSummary: string;
  /** What is claimed, what is against it, what could be done: the checker's own words, with links. */
  readonly message: Phrase;
  /** Its first sentences. */
  readonly claim: Phrase;
  /** The first sentences of the whole message, and those after them one by one, for the finding's own page. */
  readonly lead: Phrase;
  readonly details: readonly Phrase[];
  /** The proof, step by step. */
  readonly grounds: readonly ClaimView[];
  /** The unsettled claims and chosen readings among what it depends on, as sentences. */
  readonly restsOn: readonly Phrase[];
  /** When it holds, in short. */
  readonly standing: Phrase;
  /** The weakest first. */
  readonly contexts: readonly ContextView[];
  readonly entries: readonly Link[];
  /** Ids of the terms that it is about, in order. */
  readonly terms: readonly string[];
  readonly place: Link;
  readonly related: readonly { readonly label: Phrase; readonly place: Link }[];
  /** What the checker proposes. */
  readonly fixes: readonly Phrase[];
}

/** A finding with a page of its own. */
export type PublishedFinding = FindingView & { readonly address: Address };

const published = new WeakMap<CheckReport, readonly PublishedFinding[]>();
const chosen = new WeakMap<CheckReport, readonly FindingView[]>();

/**
 * Every finding, in the order of the rules' catalogue; where a reader chose assumptions, those that hold under them.
 * Computed once for each report.
 */
export function listFindings(knowledge: Knowledge): readonly FindingView[] {
  const { chosenReport } = knowledge;
  if (!chosenReport) return listPublishedFindings(knowledge);
  let findings = chosen.get(chosenReport);
  if (!findings) {
    findings = listChosenFindings(knowledge, chosenReport);
    chosen.set(chosenReport, findings);
  }
  return findings;
}

/** The findings that have pages: those of core, of every position, and of what a claim or reading would add. */
export function listPublishedFindings({ base, report }: Knowledge): readonly PublishedFinding[] {
  let findings = published.get(report);
  if (!findings) {
    const found = listDiagnostics(report);
    const slugs = nameSlugs(found);
    findings = sortByRule(
      found.map((diagnostic, index) => viewFinding(base, diagnostic, slugs[index] ?? '', false)),
    );
    published.set(report, findings);
  }
  return findings;
}

/** What holds on settled claims alone and no more under the assumptions that a reader chose. */
export function listLostFindings(knowledge: Knowledge): readonly FindingView[] {
  if (!knowledge.chosenReport) return [];
  const kept = new Set(listDiagnostics(knowledge.chosenReport).map(nameCause));
  const { report } = knowledge;
  const lost = new Set(
    listDiagnostics(report)
      .filter((diagnostic) => diagnostic.contexts.includes('core') && !kept.has(nameCause(diagnostic)))
      .map(nameCause),
  );
  return listPublishedFindings(knowledge).filter(({ cause }) => lost.has(cause));
}

function listChosenFindings(knowledge: Knowledge, chosenReport: CheckReport): readonly FindingView[] {
  const pages = new Map(listPublishedFindings(knowledge).map((finding) => [finding.cause, finding]));
  return sortByRule(
    listDiagnostics(chosenReport).map((diagnostic) => {
      const page = pages.get(nameCause(diagnostic));
      const isInCore = page?.contexts.some(({ type }) => type === 'core') ?? false;
      const view = viewFinding(knowledge.base, diagnostic, page?.slug ?? '', !isInCore);
      return { ...view, address: page?.address };
    }),
  );
}

function listDiagnostics({ diagnostics }: CheckReport): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'finding');
}

function sortByRule<F extends FindingView>(findings: readonly F[]): readonly F[] {
  const order = new Map(rules.map(({ id }, index) => [id, index]));
  return findings.toSorted((a, b) => (order.get(a.rule.id ?? '') ?? 0) - (order.get(b.rule.id ?? '') ?? 0));
}

/** What a finding is about, whatever the context that shows it. */
function nameCause({ rule, messageId, entries }: Diagnostic): string {
  return [rule, messageId, ...[...entries].sort()].join(' ');
}

/** The findings that name an entry (or a reading of it). */
export function findingsAbout(
  knowledge: Knowledge,
  id: string,
  among = listFindings(knowledge),
): readonly FindingView[] {
  return among.filter(({ entries }) =>
    entries.some((entry) => entry.id !== undefined && splitPredicate(entry.id).id === id),
  );
}

/** Those first whose subject is the entry, or a reading of it; the others name it beside something else. */
export function subjectFirst(findings: readonly FindingView[], id: string): readonly FindingView[] {
  const isSubject = ({ entries: [subject] }: FindingView) =>
    subject?.id !== undefined && splitPredicate(subject.id).id === id;
  return findings.toSorted((a, b) => Number(isSubject(b)) - Number(isSubject(a)));
}

/** Findings of one rule. */
export interface FindingGroup {
  readonly rule: Link;
  readonly summary: string;
  readonly findings: readonly FindingView[];
}

/** Grouped by rule, in the order in which they come. */
export function groupByRule(findings: readonly FindingView[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule.text);
    if (group) group.push(finding);
    else groups.set(finding.rule.text, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ rule: first.rule, summary: first.ruleSummary, findings: group }] : [];
  });
}

function viewFinding(
  base: KnowledgeBase,
  diagnostic: Diagnostic,
  slug: string,
  isNew: boolean,
): PublishedFinding {
  const message = linkNames(base, diagnostic.message);
  const contexts = diagnostic.contexts.map((context) => describeContext(base, context));
  const rule = rules.find(({ id }) => id === diagnostic.rule);
  return {
    slug,
    cause: nameCause(diagnostic),
    address: addressOf('findings', slug),
    isNew,
    severity: diagnostic.severity,
    basis: diagnostic.basis,
    rule: {
      text: diagnostic.rule,
      to: addressOf('rules', diagnostic.rule),
      id: diagnostic.rule,
      isCode: true,
    },
    ruleSummary: rule ? `${quoteCode(rule.summary).replace(/\.$/, '')}.` : '',
    message,
    claim: firstSentences(linkNames(base, shortenSupports(diagnostic.message))),
    lead: firstSentences(message),
    details: splitSentences(message).slice(splitSentences(firstSentences(message)).length),
    grounds: diagnostic.because.map((statement) => viewClaim(base, statement)),
    restsOn: diagnostic.restsOn.map((text) => describeAssumption(base, text)),
    standing: summariseStanding(contexts, diagnostic.restsOn.length),
    contexts,
    entries: diagnostic.entries.map((id) => linkToAny(base, id)),
    terms: findTerms(base, diagnostic.entries),
    place: linkToSpan(diagnostic.span),
    related: listRelated(base, diagnostic),
    fixes: diagnostic.fixes.map(({ title }) => linkNames(base, title)),
  };
}

/**
 * A list counts what a finding rests on, which the message names after every sense. What is left says that there is
 * something: a sense may well stand on both sides, each time by another claim that is not settled.
 */
function shortenSupports(message: string): string {
  const supports = /resting on “[^”]*”(?:(?:,| and) “[^”]*”)*/.source;
  return message.replace(new RegExp(supports, 'g'), 'unsettled');
}

/** Places beside the finding's own; several spans of one line are shown once. */
function listRelated(base: KnowledgeBase, { related }: Diagnostic): FindingView['related'] {
  const places = new Map(
    related.map(({ span, label }) => {
      const place = linkToSpan(span);
      return [`${place.text} ${label}`, { label: linkNames(base, label), place }];
    }),
  );
  return [...places.values()];
}

/** An unsettled claim or chosen reading that something rests on, in words. */
function describeAssumption(base: KnowledgeBase, text: string): Phrase {
  const statement = base.statements.get(text) ?? base.links.get(text);
  return statement ? putInWords(base, statement.sentence) : [{ text, isCode: true }];
}

function findTerms(base: KnowledgeBase, ids: readonly string[]): readonly string[] {
  const terms = ids.flatMap((predicate) => {
    const { id } = splitPredicate(predicate);
    if (base.terms.has(id)) return [id];
    const definition = base.definitions.get(id);
    if (definition) return [definition.data.term];
    const mentions = base.usages.get(id)?.data.mentions ?? [];
    return mentions.flatMap((mention) => ('term' in mention ? [mention.term] : []));
  });
  return [...new Set(terms)].sort();
}

/**
 * Addresses that survive a rewording: made of the rule and the entries, with a short hash of what else tells two
 * findings apart.
 */
function nameSlugs(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ rule, messageId, entries, context }) => {
    const key = hash([messageId, context, ...[...entries].sort()].join('\n'));
    const slug = [rule, splitPredicate(entries[0] ?? 'all').id, key].join('-');
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  });
}

/** FNV-1a, 32 bits, in letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) value = Math.imul(value ^ unit, 0x01000193) >>> 0;
  return value.toString(36).padStart(7, '0').slice(-6);
}
