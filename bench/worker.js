import { startWarm } from '../src/cli/warm-start.js';

const job = JSON.parse(process.argv[2]);
// As the command line starts: taking the types out of the sources is no part of what is measured.
startWarm(`bench-${job.section}`);
const { work } = await import('./work.ts');
const answer = JSON.stringify(await work(job));
// All of it has to be out before the end, which is not waited for: clingo keeps threads.
process.stdout.write(answer, () => process.exit());
