import type { Job } from './run-apart.ts';

/** Does one job in this process, which loads nothing that the others need: it would count as memory. */
export async function work(job: Job): Promise<object> {
  if (job.section === 'relations') return (await import('./relation-work.ts')).workOnRelations(job);
  if (job.section === 'clauses') return (await import('./clause-work.ts')).workOnClauses(job);
  if (job.section === 'content') return (await import('./content-work.ts')).workOnContent(job);
  if (job.section === 'fuzz') return (await import('./fuzz-work.ts')).workOnFuzz(job);
  throw new Error(`no work for ${job.section}`);
}
