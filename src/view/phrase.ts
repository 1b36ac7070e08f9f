import { splitPredicate } from '../model/identifier.ts';
import { kinds } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type Address, addressOf, addressOfPredicate } from './address.ts';

/** A stretch of text that may lead somewhere. */
export interface Link {
  readonly text: string;
  readonly to?: Address | undefined;
  /** The id behind the text, where it names an entry. */
  readonly id?: string | undefined;
  /** Written as in a file: an id, a key, a formal sentence. */
  readonly isCode?: true | undefined;
}

/** A sentence for readers, with links in it. */
export type Phrase = readonly (string | Link)[];

/** A sentence part by part: neighbouring texts joined, empty ones left out. */
export function phrase(...parts: readonly (string | Link | Phrase)[]): Phrase {
  const flat = parts.flatMap((part) => (Array.isArray(part) ? (part as Phrase) : [part as string | Link]));
  return flat.reduce<(string | Link)[]>((joined, part) => {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
    return joined;
  }, []);
}

export function textOf(words: Phrase): string {
  return words.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** A text sentence by sentence. */
export function splitSentences(words: Phrase): readonly Phrase[] {
  const sentences: (string | Link)[][] = [[]];
  for (const part of words) {
    if (typeof part !== 'string') {
      sentences.at(-1)?.push(part);
      continue;
    }
    // An abbreviation ("et al.") is followed by a small letter or a figure.
    const [first = '', ...rest] = part.split(/(?<=[.?!]”?) (?=[A-Z“])/);
    sentences.at(-1)?.push(first);
    sentences.push(...rest.map((text) => [text]));
  }
  // A link that begins a sentence has the space before it in the sentence that ends.
  return sentences.filter((sentence) => textOf(sentence).trim() !== '');
}

/** The first sentences of a text, enough to say something; all of it where it is short. */
export function firstSentences(words: Phrase, enough = 90): Phrase {
  const taken: Phrase[] = [];
  for (const sentence of splitSentences(words)) {
    if (textOf(phrase(...joinSentences(taken))).length >= enough) break;
    taken.push(sentence);
  }
  return joinSentences(taken);
}

function joinSentences(sentences: readonly Phrase[]): Phrase {
  return phrase(...sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [' ', sentence])));
}

/** "one", "one and two", "one, two and three". */
export function joinPhrases(items: readonly Phrase[], conjunction = 'and'): Phrase {
  return phrase(
    ...items.map((item, index) => {
      const separator = index === 0 ? '' : index === items.length - 1 ? ` ${conjunction} ` : ', ';
      return phrase(separator, item);
    }),
  );
}

export function joinTexts(items: readonly string[], conjunction = 'and'): string {
  return textOf(
    joinPhrases(
      items.map((item) => [item]),
      conjunction,
    ),
  );
}

/** "1 sense", "2 senses". */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

export function capitalise(words: Phrase): Phrase {
  const [first, ...rest] = words;
  if (first === undefined) return words;
  const raise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return [typeof first === 'string' ? raise(first) : first, ...rest];
}

/** A name within a sentence: small where only its first letter is a capital ("scalable oversight", but "RLHF"). */
export function lowerName(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The name by which readers know a definition, reading, method or feature, with its page. */
export function nameOf(base: KnowledgeBase, predicate: string): Link {
  const known = names.get(base) ?? new Map<string, Link>();
  names.set(base, known);
  const name = known.get(predicate) ?? findName(base, predicate);
  known.set(predicate, name);
  return name;
}

/** Tables name each sense once for every method. */
const names = new WeakMap<KnowledgeBase, Map<string, Link>>();

function findName(base: KnowledgeBase, predicate: string): Link {
  const { id, reading } = splitPredicate(predicate);
  const definition = base.definitions.get(id);
  const label =
    definition?.data.label ?? base.methods.get(id)?.data.name ?? base.features.get(id)?.data.name ?? id;
  const text = reading === undefined ? label : `${label} (${reading})`;
  return { text, to: addressOfPredicate(base, predicate), id: predicate };
}

export function nameOfTerm(base: KnowledgeBase, id: string): Link {
  const term = base.terms.get(id);
  return { text: term?.data.name ?? id, to: term && addressOf('terms', id), id };
}

export function nameOfPosition(base: KnowledgeBase, id: string): Link {
  const position = base.positions.get(id);
  return { text: position?.data.name ?? id, to: position && addressOf('positions', id), id };
}

/** "method addressing SO-1", "methods addressing SO-1", "SO-R methods"; for a feature, "methods with …". */
export function nameQualifying(base: KnowledgeBase, predicate: string, noun: 'method' | 'methods'): Phrase {
  const name = nameOf(base, predicate);
  const kind = base.definitions.get(splitPredicate(predicate).id)?.data.kind;
  if (kind === undefined) return phrase(`${noun} with `, quoted(name));
  const lift = kinds[kind].lift;
  if (kind === 'method-class') return phrase(name, ` ${noun}`);
  return phrase(`${noun} ${lift?.participle ?? 'under'} `, name);
}

/** "also addresses SO-1", "is also one of the SO-R methods". */
export function describeQualifying(base: KnowledgeBase, predicate: string, adverb = ''): Phrase {
  const kind = base.definitions.get(splitPredicate(predicate).id)?.data.kind;
  const also = adverb === '' ? '' : `${adverb} `;
  if (kind === undefined) return phrase(`${also}has `, quoted(nameOf(base, predicate)));
  if (kind === 'method-class')
    return phrase(`is ${also}one of the `, nameQualifying(base, predicate, 'methods'));
  return phrase(`${also}${kinds[kind].lift?.qualifies ?? 'qualifies under'} `, nameOf(base, predicate));
}

/** A line of Markdown where plain text is needed: code stands between quote marks. */
export function quoteCode(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}

/** A feature's name stands in a sentence like a title. */
export function quoted(link: Link): Phrase {
  return ['“', link, '”'];
}
