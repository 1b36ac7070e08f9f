import { workOnClauses } from './clause-work.ts';
import { workOnContent } from './content-work.ts';
import { workOnFuzz } from './fuzz-work.ts';
import { workOnRelations } from './relation-work.ts';
import type { Job } from './run-apart.ts';

/** Does one job in this process. */
export async function work(job: Job): Promise<object> {
  if (job.section === 'relations') return workOnRelations(job);
  if (job.section === 'clauses') return workOnClauses(job);
  if (job.section === 'content') return workOnContent(job);
  if (job.section === 'fuzz') return workOnFuzz(job);
  throw new Error(`no work for ${job.section}`);
}
