import { resolve } from 'node:path';
import { toCslItem } from '../export/csl-item.ts';
import { formatKnowledge } from '../export/knowledge-json.ts';
import { formatCslJson } from '../export/reference.ts';
import { toMermaid } from '../graph/mermaid-text.ts';
import { buildNeighbourhood } from '../graph/neighbourhood.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { findNearestName } from '../parser/nearest-name.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import type { Arguments, Command } from './command.ts';
import { loadContent } from './load-content.ts';
import { noteErrors } from './note-errors.ts';
import { contentOption } from './options.ts';
import { refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

const formats: Readonly<Record<string, (base: KnowledgeBase) => string>> = {
  bibtex: ({ sources }) => [...sources.values()].map(({ data }) => data.bibtex.trim()).join('\n\n'),
  'csl-json': ({ sources }) => formatCslJson([...sources.values()].map(toCslItem)),
  mermaid: (base) =>
    toMermaid(buildNeighbourhood(base, new Reasoner(base).core, { nodeLimit: Number.POSITIVE_INFINITY })),
  json: formatKnowledge,
};

export const exportCommand: Command = {
  name: 'export',
  summary:
    'write the sources as BibTeX or CSL-JSON, the graph of all senses as Mermaid text, or everything as JSON',
  operands: 'FORMAT',
  options: {
    out: { value: 'FILE', meaning: 'the file to write; standard output where it is left out' },
    content: contentOption,
  },
  details: `FORMAT is one of: ${Object.keys(formats).join(', ')}.`,
  run: runExport,
};

function runExport(words: Arguments, terminal: Terminal): number {
  const [name, extra] = words.operands;
  const known = Object.keys(formats).join(', ');
  if (name === undefined) refuseMisuse(`name a format: ${known}`);
  if (extra !== undefined) refuseMisuse(`unexpected \`${extra}\`: name one format at a time`);
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!format) {
    const near = findNearestName(name, Object.keys(formats));
    refuseMisuse(
      `unknown format \`${name}\`: ${near ? `did you mean \`${near}\`?` : `expected one of ${known}`}`,
    );
  }
  const file = words.options.out?.[0];
  if (file === '') refuseMisuse('`--out` names no file');
  const { base } = loadContent(words, terminal);
  const text = `${format(base).trimEnd()}\n`;
  if (file === undefined) terminal.write(text);
  else writeText(resolve(terminal.workingFolder, file), text);
  noteErrors(base, terminal);
  return 0;
}
