import type { CollectionName } from '../model/collection.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { relations } from '../model/relation.ts';
import type { Sentence } from '../model/sentence.ts';
import { parseSentence } from '../parser/parse-sentence.ts';
import { addressOf, addressOfPredicate, addressOfSource } from './address.ts';
import { linkTo } from './entry-view.ts';
import { type Link, nameOf, type Phrase, phrase, quoted } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { nameOfSource } from './source-name.ts';

/**
 * A text of the checker's, for readers of the site: ids in code and labels become links, recorded sentences are put
 * in words, sources are named as a text cites them.
 */
export function linkNames(base: KnowledgeBase, text: string): Phrase {
  const parts = text.split(/(`[^`]+`|“[^”]+”)/);
  return phrase(
    ...parts.map((part) => {
      const inner = part.slice(1, -1);
      if (part.startsWith('`')) return nameCode(base, inner) ?? linkCode(base, inner);
      if (!part.startsWith('“')) return linkWords(base, part);
      const position = findPosition(base, inner);
      if (position) return phrase('“', position.name, '” (', position.holder, ')');
      const sentence = findSentence(base, inner);
      return sentence ? phrase('“', nestQuotes(putInWords(base, sentence)), '”') : linkWords(base, part);
    }),
  );
}

/** Words between quote marks have single ones for their own. */
function nestQuotes(words: Phrase): Phrase {
  return words.map((part) =>
    typeof part === 'string' ? part.replaceAll('“', '‘').replaceAll('”', '’') : part,
  );
}

/** A position that is called so, with whoever holds it: its name alone says little. */
function findPosition(
  base: KnowledgeBase,
  name: string,
): { readonly name: Link; readonly holder: string } | undefined {
  const position = [...base.positions.values()].find(({ data }) => data.name === name);
  return (
    position && {
      name: linkTo(base, 'positions', position.id),
      holder: nameOfSource(base, position.data.holder).text,
    }
  );
}

const relationPattern = new RegExp(`^[\\w@-]+ (?:${Object.keys(relations).join('|')}) [\\w@-]+$`);

/** A recorded sentence in its canonical spelling, or a plain relation of senses that is spelled like one. */
function findSentence(base: KnowledgeBase, text: string): Sentence | undefined {
  const recorded = base.statements.get(text) ?? base.links.get(text);
  if (recorded) return recorded.sentence;
  if (!relationPattern.test(text)) return undefined;
  const { sentence } = parseSentence(text);
  const isKnown =
    sentence?.type === 'relation' &&
    [sentence.subject, sentence.object].every((end) => base.definitions.has(splitPredicate(end).id));
  return isKnown ? sentence : undefined;
}

/** The labels of definitions (with the reading that may follow: "SO-R (narrow)") and the ids of sources in a text. */
function linkWords(base: KnowledgeBase, text: string): Phrase {
  const { links, pattern } = namesIn(base);
  if (links.size === 0) return [text];
  return phrase(
    ...text.split(pattern).map((part, index) => (index % 2 === 0 ? part : (links.get(part) ?? part))),
  );
}

/** Names that a text may hold, and how they are found in it. */
interface Names {
  readonly links: ReadonlyMap<string, Link>;
  readonly pattern: RegExp;
}

const namesOfBase = new WeakMap<KnowledgeBase, Names>();

function namesIn(base: KnowledgeBase): Names {
  const names = namesOfBase.get(base) ?? collectNames(base);
  namesOfBase.set(base, names);
  return names;
}

function collectNames(base: KnowledgeBase): Names {
  const links = new Map<string, Link>();
  for (const { id, data } of base.definitions.values()) {
    const predicates = [id, ...Object.keys(data.readings ?? {}).map((reading) => `${id}@${reading}`)];
    for (const predicate of predicates) {
      const link = nameOf(base, predicate);
      links.set(link.text, link);
    }
  }
  // An id of several words is no word of English, and stands for the entry's name.
  for (const id of [...base.features.keys(), ...base.methods.keys()].filter((name) => name.includes('-')))
    links.set(id, nameOf(base, id));
  for (const id of base.sources.keys()) links.set(id, nameOfSource(base, id));
  // The longest first, so that a name within another does not hide it.
  const names = [...links.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\W/g, '\\$&'));
  return { links, pattern: new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`) };
}

/** An id written as code, as readers know the entry that it names; a feature's name stands like a title. */
export function nameCode(base: KnowledgeBase, text: string): Phrase | undefined {
  const to = findAddress(base, text);
  if (to === undefined) return undefined;
  const { id } = splitPredicate(text);
  if (base.features.has(id)) return quoted({ ...nameOf(base, text), to });
  if (base.definitions.has(id) || base.methods.has(id)) return [{ ...nameOf(base, text), to }];
  // A source often has the id of the position that it holds; prose names the source.
  return [{ ...(base.sources.has(text) ? nameOfSource(base, text) : linkToAny(base, text)), to }];
}

/** An id written as code: a link where it names an entry. */
export function linkCode(base: KnowledgeBase, text: string): Link {
  return { text, to: findAddress(base, text), isCode: true };
}

function findAddress(base: KnowledgeBase, id: string): string | undefined {
  const predicate = addressOfPredicate(base, id);
  if (predicate !== undefined) return predicate;
  const section = (['terms', 'positions', 'usages', 'questions'] as const).find((name) => base[name].has(id));
  // A source often has the id of the position that it holds; prose names the source.
  return addressOfSource(base, id) ?? (section && addressOf(section, id));
}

const sections: readonly CollectionName[] = [
  'definitions',
  'methods',
  'features',
  'terms',
  'usages',
  'positions',
  'questions',
  'guide',
];

/** A link to whatever entry has the id. */
export function linkToAny(base: KnowledgeBase, predicate: string): Link {
  const { id } = splitPredicate(predicate);
  const section = sections.find((name) => base[name].has(id));
  if (section === 'definitions' || section === 'methods' || section === 'features')
    return nameOf(base, predicate);
  if (section) return linkTo(base, section, id);
  return base.sources.has(id) ? linkTo(base, 'sources', id) : { text: id, id, isCode: true };
}
