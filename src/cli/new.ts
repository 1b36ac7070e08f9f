import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { check } from '../checker/check.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import type { Document } from '../model/span.ts';
import { findNearestName } from '../parser/nearest-name.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { wrapText } from '../reporters/wrap-text.ts';
import { askChoice, askFields } from './ask-fields.ts';
import type { Arguments, Command, Option } from './command.ts';
import { draftEntry, listFurtherFields } from './draft-entry.ts';
import {
  type Answers,
  type Concept,
  concepts,
  describeField,
  type EntryForm,
  entryForms,
  type FormField,
} from './entry-form.ts';
import { type Content, loadContent } from './load-content.ts';
import { contentOption } from './options.ts';
import { explainId, readAnswer, suggestId } from './read-answer.ts';
import { Refusal, refuseMisuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';
import { refuseWriting } from './write-text.ts';

const ofEntry = ['id', 'content'];
const brokenOff = 'the questions were broken off, and nothing was written';

export const newCommand: Command = {
  name: 'new',
  summary: 'write a new entry: asks in a terminal, takes options without one',
  operands: '[CONCEPT]',
  options: {
    id: {
      value: 'ID',
      meaning: "the new file's name without `.mdx`; made of the answers where it is left out",
    },
    ...Object.fromEntries(concepts.flatMap((concept) => entryForms[concept].fields.map(toOption))),
    content: contentOption,
  },
  details: [
    `CONCEPT is one of: ${concepts.join(', ')}.`,
    'In a terminal, every field that no option gives is asked for, and explained. Elsewhere:',
    '  oversight new definition --label SO-9 --term scalable-oversight --kind problem --gloss "…" \\',
    '    --checked read --source some-paper-2026 --locator "section 2"',
    '  oversight new usage … --mention "scalable-oversight as method" --mention rlhf',
    'A file is written only if it is a valid entry, and never over another.',
  ].join('\n'),
  run: runNew,
};

function toOption({ name, isRepeatable, notation }: FormField): [string, Option] {
  const value =
    notation === 'mention'
      ? '"TERM as ROLE"'
      : notation === 'citation'
        ? '"SOURCE[, LOCATOR]"'
        : name.toUpperCase();
  const users = concepts.filter((concept) => entryForms[concept].fields.some((field) => field.name === name));
  const meaning = `of a ${users.join(', ')}`;
  return [name, { value, meaning, ...(isRepeatable && { isRepeatable }) }];
}

async function runNew(words: Arguments, terminal: Terminal): Promise<number> {
  const { operands, options } = words;
  const { dialogue } = terminal;
  const asked =
    dialogue && operands.length === 0
      ? await askChoice('What do you want to write? One of:', concepts, dialogue)
      : undefined;
  if (dialogue && operands.length === 0 && asked === undefined) throw new Refusal(brokenOff);
  const concept = readConcept(asked === undefined ? operands : [asked]);
  const form: EntryForm = entryForms[concept];
  const { id: givenId, content: _, ...given } = options;
  checkOptions(concept, form, given);
  const content = loadContent(words, terminal);
  const faults = explainGiven(form, given, givenId?.[0], content);
  if (faults.length > 0)
    throw new Refusal(`nothing was written:${faults.map((fault) => `\n  ${fault}`).join('')}`);
  const { answers, id } = await complete(concept, form, options, content, terminal);
  const draft = draftEntry(form, id, answers, content.base);
  const open = terminal.runLong('Checking', () => judge(draft, content));
  const folder = resolve(terminal.workingFolder, options.content?.[0] ?? 'content');
  write(resolve(folder, draft.path), draft.text);
  terminal.write(`${content.textOptions.pathOf(draft.path)}\n`);
  for (const line of describeNext(concept, form, open, content, terminal)) terminal.note(line);
  return 0;
}

function readConcept([name, extra]: readonly string[]): Concept {
  const known = concepts.map((concept) => `\`${concept}\``).join(', ');
  if (name === undefined) refuseMisuse(`say what to write: ${known}`);
  if (extra !== undefined) refuseMisuse(`unexpected \`${extra}\`: write one entry at a time`);
  const concept = concepts.find((each) => each === name);
  if (concept) return concept;
  const near = findNearestName(name, concepts);
  return refuseMisuse(
    `\`${name}\` is nothing to write: ${near ? `did you mean \`${near}\`?` : `expected ${known}`}`,
  );
}

function checkOptions(concept: Concept, { fields }: EntryForm, given: Answers): void {
  const known = fields.map(({ name }) => name);
  const foreign = Object.keys(given).filter((name) => !known.includes(name));
  if (foreign.length === 0) return;
  const taken = [...known, ...ofEntry].map((name) => `\`--${name}\``).join(', ');
  refuseMisuse(`a ${concept} has no ${foreign.map((name) => `\`--${name}\``).join(', ')}: it takes ${taken}`);
}

/** What is wrong with the options, all at once. */
function explainGiven(
  form: EntryForm,
  given: Answers,
  id: string | undefined,
  { base }: Content,
): readonly string[] {
  const faults = form.fields.flatMap((field) =>
    (given[field.name] ?? []).flatMap((answer) => {
      const { fault } = readAnswer(form, field, answer, base);
      return fault === undefined ? [] : [`\`--${field.name}\`: ${fault}`];
    }),
  );
  const badId = id === undefined ? undefined : explainId(id, form.collection, base);
  return [...faults, ...(badId === undefined ? [] : [`\`--id\`: ${badId}`])];
}

/** The answers to all that is needed, asked for where there is somebody to ask. Throws `Refusal` where some are missing. */
async function complete(
  concept: Concept,
  form: EntryForm,
  given: Answers,
  { base }: Content,
  { dialogue }: Terminal,
): Promise<{ answers: Answers; id: string }> {
  if (dialogue) {
    const asked = await askFields(form, given, base, dialogue);
    if (!asked) throw new Refusal(brokenOff);
    return asked;
  }
  const missing = form.fields.filter((field) => field.need(given) === 'required' && !given[field.name]);
  if (missing.length > 0) {
    const column = Math.max(...missing.map(({ name }) => name.length));
    const list = missing.map((field) => `\n  --${field.name.padEnd(column)}  ${describeField(form, field)}`);
    throw new Refusal(`there is no terminal to ask in, and a ${concept} also needs${list.join('')}`);
  }
  const id = given.id?.[0] ?? suggestId(form, given);
  const fault = explainId(id, form.collection, base);
  if (fault !== undefined) throw new Refusal(`nothing was written:\n  ${fault} with \`--id\``);
  return { answers: given, id };
}

/** What the checker says of the draft among the other entries. Throws `Refusal` where it would be an error by itself. */
function judge(draft: Document, { base, documents, problems }: Content): readonly Diagnostic[] {
  const together = readKnowledgeBase([...documents, draft], { problems });
  const known = new Set(check(base).diagnostics.map(identify));
  const added = check(together).diagnostics.filter((diagnostic) => !known.has(identify(diagnostic)));
  const isAbout = ({ span, entries }: Diagnostic) =>
    span.file === draft.path || entries.some((id) => draft.path.endsWith(`/${id}.mdx`));
  const errors = added.filter(
    ({ severity, messageId }) => severity === 'error' && messageId !== 'unknown-source',
  );
  if (errors.length > 0)
    throw new Refusal(`nothing was written:${errors.map(({ message }) => `\n  ${message}`).join('')}`);
  return added.filter((diagnostic) => isAbout(diagnostic) && diagnostic.severity !== 'finding');
}

function identify({ rule, message, span }: Diagnostic): string {
  return JSON.stringify([rule, message, span.file]);
}

/** Writes a file that must not exist yet, whole or not at all. */
function write(file: string, text: string): void {
  let isOurs = false;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '', { flag: 'wx' });
    isOurs = true;
    writeFileSync(file, text);
  } catch (error) {
    if (isOurs) rmSync(file, { force: true });
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists
      ? new Refusal(`cannot write ${file}: it exists, and is never overwritten`)
      : refuseWriting(file, error);
  }
}

function describeNext(
  concept: Concept,
  form: EntryForm,
  open: readonly Diagnostic[],
  { base }: Content,
  { width }: Terminal,
): readonly string[] {
  const wrap = (text: string, start = '') => wrapText(text, width, start, '  ');
  const unknown = open.filter(({ messageId }) => messageId === 'unknown-source');
  const keys = [...new Set(unknown.flatMap(({ message }) => /`([^`]+)`/.exec(message)?.[1] ?? []))];
  const further = listFurtherFields(form);
  return [
    ...(open.length === 0 ? [] : ['Still open:']),
    ...open.map(({ severity, rule, message }) => wrap(`${severity}[${rule}] ${message}`, '- ')),
    ...keys.flatMap((key) => {
      const near = findNearestName(key, [...base.sources.keys()]);
      const doubt = near === undefined ? '' : `, if you did not mean \`${near}\``;
      return [
        wrap(`For a new source${doubt}, add this to references.bib and fill it in:`),
        `@misc{${key},\n  author = {Family, Given},\n  title = {…},\n  year = {…},\n  url = {https://…}\n}`,
      ];
    }),
    ...(further.length === 0 ? [] : [wrap(`A ${concept} may also have: ${further.join(', ')}.`)]),
    'Next: `npm run check`. Commentary goes below the second line `---`.',
  ];
}
