import { listActive } from './entry-view.ts';
import { type FindingGroup, groupByRule, listFindings } from './finding-view.ts';
import type { Knowledge } from './knowledge.ts';
import { joinTexts, type Link, nameOfTerm } from './phrase.ts';

/** Findings about one term, or about several together. */
export interface FindingSection {
  readonly title: string;
  /** For links within the page. */
  readonly id: string;
  readonly term: Link | undefined;
  readonly groups: readonly FindingGroup[];
  readonly count: number;
}

/** All findings by term and rule: those about one term, the most contested first, then those that join terms, then the rest. */
export function groupFindings(knowledge: Knowledge): readonly FindingSection[] {
  const { base } = knowledge;
  const findings = listFindings(knowledge);
  const section = (
    id: string,
    title: string,
    term: Link | undefined,
    found: typeof findings,
  ): FindingSection => ({
    title,
    id,
    term,
    groups: groupByRule(found),
    count: found.length,
  });
  const names = listActive(base, 'terms').map((id) => nameOfTerm(base, id));
  const single = names
    .map((term) =>
      section(
        term.id ?? term.text,
        term.text,
        term,
        findings.filter(({ terms }) => terms.length === 1 && terms[0] === term.id),
      ),
    )
    .sort((a, b) => b.count - a.count);
  const several =
    names.length === 2 ? `${joinTexts(names.map(({ text }) => text))} together` : 'Several terms together';
  return [
    ...single,
    section(
      'together',
      several,
      undefined,
      findings.filter(({ terms }) => terms.length > 1),
    ),
    section(
      'other',
      'Other',
      undefined,
      findings.filter(({ terms }) => terms.length === 0),
    ),
  ].filter(({ count }) => count > 0);
}
