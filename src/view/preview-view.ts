import { viewKind } from './kind-view.ts';
import type { Knowledge } from './knowledge.ts';
import { countOf, nameOfTerm } from './phrase.ts';
import { nameOfSource } from './source-name.ts';
import { listSenses, summariseSenses } from './term-view.ts';

/** What a link to an entry shows before it is followed. */
export interface Preview {
  readonly title: string;
  readonly note: string;
  readonly text: string;
  readonly quote?: string | undefined;
  readonly source?: string | undefined;
  /** Of a sense: what each reading says, by its name in the address. */
  readonly readings?: Readonly<Record<string, string>>;
}

export function previewDefinition({ base }: Knowledge, id: string): Preview {
  const definition = base.definitions.get(id)?.data;
  if (!definition) throw new RangeError(`no definition ${id}`);
  const { label, term, kind, gloss, origin, readings = {} } = definition;
  return {
    title: label,
    note: `${viewKind(kind).word} · a sense of “${nameOfTerm(base, term).text}”`,
    text: gloss,
    quote: origin.quote,
    source: origin.source === undefined ? undefined : nameOfSource(base, origin.source).text,
    readings: Object.fromEntries(Object.entries(readings).map(([name, { gloss }]) => [name, gloss])),
  };
}

const most = 8;

/** A bare term never stands for one of its senses: its preview counts and names them. */
export function previewTerm({ base }: Knowledge, id: string): Preview {
  const senses = listSenses(base, id);
  const more = senses.length > most ? ` and ${senses.length - most} more` : '';
  const named = senses.slice(0, most).map(({ link, kind }) => `${link.text} (${kind.word})`);
  return {
    title: nameOfTerm(base, id).text,
    note: countOf(senses.length, 'sense'),
    text:
      senses.length === 0
        ? `${summariseSenses(senses)}.`
        : `${named.join(', ')}${more}. None is meant by the word alone.`,
  };
}
