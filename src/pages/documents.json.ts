import type { APIRoute } from 'astro';
import { loadKnowledge } from '../site/knowledge.ts';

/** The content folder as text, for the checker in the browser. */
export const GET: APIRoute = () => Response.json({ documents: loadKnowledge().documents });
