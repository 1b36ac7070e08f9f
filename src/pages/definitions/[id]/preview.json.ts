import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../../site/knowledge.ts';
import { previewDefinition } from '../../../view/preview-view.ts';

/** What a link to the page beside this file shows before it is followed. */
export const GET: APIRoute = ({ params }) =>
  Response.json(previewDefinition(loadKnowledge(), params.id ?? ''));

export function getStaticPaths() {
  return [...loadKnowledge().base.definitions.keys()].map((id) => ({ params: { id } }));
}
