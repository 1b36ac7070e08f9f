import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { check } from '../../src/checker/check.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { reportJson } from '../../src/reporters/json.ts';
import type { Case } from './cases.ts';

/** A page of a site that exists only in this test: the checker as a build of the site compiles and runs it. */
export const GET: APIRoute = () => {
  // The other two doors read the clock themselves.
  const today = new Date().toISOString().slice(0, 10);
  const cases = JSON.parse(readFileSync(process.env.PARITY_CASES ?? '', 'utf8')) as readonly Case[];
  return Response.json(
    cases.map(({ documents }) => reportJson(check(readKnowledgeBase(documents), { today }))),
  );
};
