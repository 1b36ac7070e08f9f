import { Reasoner } from '../reasoner/reasoner.ts';
import { buildTable, type Table } from '../reasoner/table.ts';
import { tableCsv } from '../reporters/table-csv.ts';
import { tableJson } from '../reporters/table-json.ts';
import { tableText } from '../reporters/table-text.ts';
import type { TextOptions } from '../reporters/text-options.ts';
import type { Arguments, Command } from './command.ts';
import { loadContent } from './load-content.ts';
import { noteErrors } from './note-errors.ts';
import { contentOption, oneContextOption } from './options.ts';
import { readAssumptions } from './read-claim.ts';
import type { Terminal } from './terminal.ts';

const formats: Readonly<Record<string, (table: Table, options: TextOptions) => string>> = {
  text: tableText,
  csv: tableCsv,
  json: tableJson,
};

export const tableCommand: Command = {
  name: 'table',
  summary: 'every method under every sense: yes, no or unknown, and which answers are disputed',
  options: {
    context: oneContextOption,
    content: contentOption,
    format: {
      value: Object.keys(formats).join('|'),
      choices: Object.keys(formats),
      meaning: '`text` for people (where it is left out), `csv` for spreadsheets, `json` for programs',
    },
  },
  details: [
    'A column for each definition that methods can qualify under, and for each of its readings.',
    'yes: it follows that the method qualifies. no: it follows that it does not. unknown (`?` in the',
    'text): neither does. A disputed answer changes if the claims named with it, which the context',
    'leaves open, are accepted.',
  ].join('\n'),
  run: runTable,
};

function runTable(words: Arguments, terminal: Terminal): number {
  const { options } = words;
  const { base, textOptions } = loadContent(words, terminal);
  noteErrors(base, terminal);
  const assumptions = readAssumptions(options.context?.[0], base);
  const reasoner = new Reasoner(base);
  const table = terminal.runLong('Answering', () => buildTable(reasoner, reasoner.under(assumptions)));
  const format = formats[options.format?.[0] ?? 'text'] ?? tableText;
  terminal.write(format(table, textOptions));
  return 0;
}
