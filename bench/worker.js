import { startWarm } from '../src/cli/warm-start.js';

// As the command line starts: taking the types out of the sources is no part of what is measured.
startWarm();
const { work } = await import('./work.ts');
console.log(JSON.stringify(await work(JSON.parse(process.argv[2]))));
// clingo keeps threads waiting.
process.exit();
