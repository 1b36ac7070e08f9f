import { type FindingView, listFindings, listPublishedFindings } from './finding-view.ts';
import type { Knowledge } from './knowledge.ts';

/** What has become of a finding under the assumptions that a reader chose. */
export type FindingFate = 'as-in-core' | 'new' | 'lost' | 'absent';

export interface FindingPageView {
  /** As it holds under the chosen assumptions, or as it was published where it does not. */
  readonly finding: FindingView;
  /** Absent where nothing was chosen. */
  readonly fate: FindingFate | undefined;
}

/** A finding with a page of its own, and whether it holds under the assumptions that a reader chose. */
export function viewFindingPage(knowledge: Knowledge, slug: string): FindingPageView {
  const published = listPublishedFindings(knowledge).find((finding) => finding.slug === slug);
  if (!published) throw new RangeError(`no finding ${slug}`);
  if (!knowledge.chosenReport) return { finding: published, fate: undefined };
  const here = listFindings(knowledge).find(({ cause }) => cause === published.cause);
  const isInCore = published.contexts.some(({ type }) => type === 'core');
  if (here) return { finding: here, fate: isInCore ? 'as-in-core' : 'new' };
  return { finding: published, fate: isInCore ? 'lost' : 'absent' };
}
