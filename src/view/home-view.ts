import { describeRole } from '../model/kind.ts';
import { listActive } from './entry-view.ts';
import { type FindingView, listPublishedFindings, type PublishedFinding } from './finding-view.ts';
import type { Knowledge } from './knowledge.ts';
import { countOf, type Link, nameOf, nameOfPosition, nameOfTerm } from './phrase.ts';
import type { Provenance } from './source-name.ts';
import { listSenses, type SenseView, summariseSenses } from './term-view.ts';
import { type FitView, viewUsage } from './usage-view.ts';

export interface GlancedTerm {
  readonly term: Link;
  readonly summary: string;
  readonly senses: readonly SenseView[];
  /** A few of them, of as many kinds as can be. */
  readonly glanced: readonly SenseView[];
}

/** The type error told on one usage: what is said, which senses bear it, and what could be said instead. */
export interface WorkedExample {
  readonly usage: Link;
  readonly gloss: string;
  readonly origin: Provenance;
  readonly term: Link;
  readonly role: string;
  readonly fitting: readonly FitView[];
  readonly failing: readonly FitView[];
  /** Positions under whose senses the usage goes wrong, with those senses. */
  readonly holders: readonly { readonly position: Link; readonly senses: readonly Link[] }[];
  readonly finding: PublishedFinding;
}

export interface HomeView {
  /** The term with the most senses: the site's question is asked of it. */
  readonly question: Link | undefined;
  readonly summary: string;
  /** All terms, those with the most senses first. */
  readonly terms: readonly GlancedTerm[];
  /** The few of them that are shown at once. */
  readonly contested: readonly GlancedTerm[];
  readonly others: readonly GlancedTerm[];
  readonly example: WorkedExample | undefined;
  /** "8 senses", "18 methods" …, with their index pages. */
  readonly counts: readonly Link[];
}

/** Rules whose findings show the type error, the most telling first. */
const exampleRules = ['position-misuses-term', 'usage-fits-some-senses', 'pinned-sense-mismatch'];

export function viewHome(knowledge: Knowledge): HomeView {
  const { base } = knowledge;
  const terms = listActive(base, 'terms')
    .map((id) => {
      const senses = listSenses(base, id);
      return {
        term: nameOfTerm(base, id),
        summary: summariseSenses(senses),
        senses,
        glanced: pickVaried(senses),
      };
    })
    .sort((a, b) => b.senses.length - a.senses.length);
  return {
    question: terms[0]?.term,
    summary: terms[0]?.summary ?? '',
    terms,
    contested: terms.slice(0, contestedMost),
    others: terms.slice(contestedMost),
    example: findExample(knowledge),
    counts: countEntries(knowledge),
  };
}

const contestedMost = 2;
const glancedMost = 7;

/** The first of each kind, then the others, up to a number that is taken in at a glance; in their own order. */
function pickVaried(senses: readonly SenseView[]): readonly SenseView[] {
  const firsts = senses.filter(
    ({ kind }, index) => senses.findIndex((other) => other.kind.kind === kind.kind) === index,
  );
  const kept = new Set([...new Set([...firsts, ...senses])].slice(0, glancedMost));
  return senses.filter((sense) => kept.has(sense));
}

function findExample(knowledge: Knowledge): WorkedExample | undefined {
  const { base } = knowledge;
  // A sentence that can be shown and that lists several things tells the most; then the finding about fewer entries.
  const rank = (finding: FindingView) => {
    const usages = finding.entries.flatMap(({ id }) => base.usages.get(id ?? '')?.data ?? []);
    return usages.some(({ quote, construction }) => quote !== undefined && construction === 'list') ? 0 : 1;
  };
  const candidates = exampleRules.flatMap((rule) =>
    listPublishedFindings(knowledge)
      .filter((finding) => finding.rule.id === rule)
      .sort((a, b) => rank(a) - rank(b) || a.entries.length - b.entries.length),
  );
  for (const finding of candidates) {
    const usageId = finding.entries.find(({ id }) => id !== undefined && base.usages.has(id))?.id;
    if (usageId === undefined) continue;
    const usage = viewUsage(knowledge, usageId);
    // The mention with the most rival senses tells the most.
    const [mention] = usage.mentions
      .filter(({ role, fits }) => role === describeRole('method') && fits.some(({ fits }) => !fits))
      .sort((a, b) => b.fits.length - a.fits.length);
    if (!mention?.role) continue;
    return {
      usage: { text: usage.entry.title, to: usage.entry.address, id: usageId },
      gloss: usage.gloss,
      origin: usage.origin,
      term: mention.name,
      role: mention.role,
      fitting: mention.fits.filter(({ fits }) => fits),
      failing: mention.fits.filter(({ fits }) => !fits),
      holders: listHolders(knowledge, finding, mention.name.id ?? ''),
      finding,
    };
  }
  return undefined;
}

function listHolders({ base }: Knowledge, { contexts }: FindingView, term: string): WorkedExample['holders'] {
  return contexts.flatMap(({ id }) => {
    const senses = id === undefined ? [] : [base.positions.get(id)?.data.senses?.[term] ?? []].flat();
    if (id === undefined || senses.length === 0) return [];
    return [{ position: nameOfPosition(base, id), senses: senses.map((sense) => nameOf(base, sense)) }];
  });
}

function countEntries(knowledge: Knowledge): readonly Link[] {
  const { base } = knowledge;
  const count = (section: Parameters<typeof listActive>[1], noun: string) => ({
    text: countOf(listActive(base, section).length, noun),
    to: `/${section}/`,
  });
  return [
    count('definitions', 'sense'),
    count('methods', 'method'),
    count('usages', 'usage'),
    count('sources', 'source'),
    { text: countOf(listPublishedFindings(knowledge).length, 'finding'), to: '/findings/' },
  ];
}
