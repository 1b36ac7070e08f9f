import { startWarm } from '../src/cli/warm-start.js';

// What a check cannot do without: the same modules, and the same files parsed. It is measured against this.
startWarm();
await import('../src/cli/main.ts');
const { readContent } = await import('../src/cli/read-content.ts');
const { readKnowledgeBase } = await import('../src/parser/read-knowledge-base.ts');
const { documents, problems } = readContent(process.argv[2]);
console.log(readKnowledgeBase(documents, { problems }).statements.size);
