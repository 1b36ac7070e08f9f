import type { APIRoute } from 'astro';
import { loadKnowledge } from '../site/knowledge.ts';
import { listChoices } from '../view/choices-view.ts';

/** What a reader may assume; loaded where the switches are opened. */
export const GET: APIRoute = () => Response.json(listChoices(loadKnowledge()));
