import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../../site/knowledge.ts';
import { previewTerm } from '../../../view/preview-view.ts';

/** What a link to the page beside this file shows before it is followed. */
export const GET: APIRoute = ({ params }) => Response.json(previewTerm(loadKnowledge(), params.id ?? ''));

export function getStaticPaths() {
  return [...loadKnowledge().base.terms.keys()].map((id) => ({ params: { id } }));
}
