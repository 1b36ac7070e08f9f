import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { findNearestName } from '../parser/nearest-name.ts';
import { wrapText } from '../reporters/wrap-text.ts';
import { type Answers, describeField, type EntryForm } from './entry-form.ts';
import { doubtSource, explainId, listChoices, readAnswer, readSourceKey, suggestId } from './read-answer.ts';

/** Somebody who can be asked. */
export interface Dialogue {
  readonly input: Readable;
  readonly output: Writable;
}

const width = 80;
const mentionHint =
  'Write `TERM as ROLE` (a role is `method` or a kind, such as `problem`), or the id of a method.';

/**
 * Asks for the fields of a form that were not given, one after another, again where an answer cannot be; then for the
 * id. An empty answer leaves out what may be left out. Nothing where the asking is broken off (Ctrl-C, Ctrl-D).
 */
export async function askFields(
  form: EntryForm,
  given: Answers,
  base: KnowledgeBase,
  { input, output }: Dialogue,
): Promise<{ readonly answers: Answers; readonly id: string } | undefined> {
  const lines = createInterface({ input, output, prompt: '> ' });
  lines.on('SIGINT', () => lines.close());
  const iterator = lines[Symbol.asyncIterator]();
  const say = (text: string) => output.write(`${wrapText(text, width)}\n`);
  const readLine = async (): Promise<string | undefined> => {
    lines.prompt();
    const { value, done } = await iterator.next();
    return done ? undefined : value.trim();
  };
  const answers: Record<string, readonly string[]> = {};
  say('Ctrl-C breaks off; nothing is written before the last answer.');
  try {
    for (const field of form.fields) {
      const need = field.need(answers);
      const known = given[field.name];
      if (known) answers[field.name] = known;
      if (known || need === 'none') continue;
      const what = describeField(form, field);
      const manner = field.isRepeatable ? 'one a line, an empty line ends' : 'may stay empty';
      say(`\n${field.name}: ${what}.${field.isRepeatable || need === 'optional' ? ` (${manner})` : ''}`);
      if (field.notation === 'mention') say(mentionHint);
      for (const { name, meaning } of listChoices(form, field, base))
        output.write(`${wrapText(meaning, width, `  ${name}${meaning === '' ? '' : '  '}`, '    ')}\n`);
      const found: string[] = [];
      let near: string | undefined;
      let doubted = '';
      for (;;) {
        const written = await readLine();
        if (written === undefined) return undefined;
        const line = near !== undefined && /^y(?:es)?$/i.test(written) ? near : written;
        if (line === '') {
          if (need === 'optional' || found.length > 0) break;
          say('This one is needed.');
          continue;
        }
        const read = readAnswer(form, field, line, base);
        const doubt = readSourceKey(line) === doubted ? undefined : doubtSource(field, line, base);
        const { fault } = read.fault === undefined ? { fault: doubt?.fault } : read;
        if (fault !== undefined) {
          near = read.fault === undefined ? doubt?.near : read.near;
          if (read.fault === undefined) doubted = readSourceKey(line);
          say(`${fault}.`.replace(/([?.])\.$/, '$1'));
          if (near !== undefined) say(`Write \`yes\` to take \`${near}\`.`);
          continue;
        }
        near = undefined;
        found.push(line);
        if (!field.isRepeatable) break;
      }
      if (found.length > 0) answers[field.name] = found;
    }
    const [id] = given.id ?? [];
    if (id !== undefined) return { answers, id };
    const suggested = suggestId(form, answers);
    const isFree = suggested !== '' && explainId(suggested, form.collection, base) === undefined;
    say(
      `\nid: The name of the file, by which others refer to it; it is never changed.${isFree ? ` (an empty line takes \`${suggested}\`)` : ''}`,
    );
    for (;;) {
      const line = await readLine();
      if (line === undefined) return undefined;
      if (line === '' && !isFree) {
        say('This one is needed.');
        continue;
      }
      const chosen = line === '' ? suggested : line;
      const fault = explainId(chosen, form.collection, base);
      if (fault === undefined) return { answers, id: chosen };
      say(`${fault}.`);
    }
  } finally {
    lines.close();
  }
}

/** Asks for one of some names, again until it is one. Nothing where the asking is broken off. */
export async function askChoice(
  question: string,
  names: readonly string[],
  { input, output }: Dialogue,
): Promise<string | undefined> {
  const lines = createInterface({ input, output, prompt: '> ' });
  lines.on('SIGINT', () => lines.close());
  output.write(`${wrapText(`${question} ${names.join(', ')}.`, width)}\n`);
  lines.prompt();
  let near: string | undefined;
  try {
    for await (const line of lines) {
      const chosen = near !== undefined && /^y(?:es)?$/i.test(line.trim()) ? near : line.trim();
      if (names.includes(chosen)) return chosen;
      near = findNearestName(chosen, names);
      const remedy =
        near === undefined
          ? `expected one of ${names.join(', ')}.`
          : `did you mean \`${near}\`? Write \`yes\` to take it.`;
      output.write(`${wrapText(`\`${chosen}\` is none of them: ${remedy}`, width)}\n`);
      lines.prompt();
    }
    return undefined;
  } finally {
    lines.close();
  }
}
