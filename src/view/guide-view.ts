import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type EntryView, linkTo, viewEntry } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import type { Link } from './phrase.ts';

export interface GuidePageView {
  readonly entry: EntryView;
  readonly summary: string | undefined;
  /** The page that comes after it in the table of contents. */
  readonly next: Link | undefined;
}

/** The pages of the guide in the order that they give; those without a place come last, by title. */
export function listGuidePages(
  base: KnowledgeBase,
): readonly { readonly link: Link; readonly summary?: string | undefined }[] {
  return [...base.guide.values()]
    .sort(
      (a, b) =>
        (a.data.order ?? Number.POSITIVE_INFINITY) - (b.data.order ?? Number.POSITIVE_INFINITY) ||
        (a.data.title < b.data.title ? -1 : 1),
    )
    .map(({ id, data }) => ({ link: linkTo(base, 'guide', id), summary: data.summary }));
}

export function viewGuidePage({ base }: Knowledge, id: string): GuidePageView {
  const pages = listGuidePages(base);
  const index = pages.findIndex(({ link }) => link.id === id);
  return {
    entry: viewEntry(base, 'guide', id),
    summary: base.guide.get(id)?.data.summary,
    next: pages[index + 1]?.link,
  };
}
