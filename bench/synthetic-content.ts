import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from '../src/model/span.ts';
import { claim, writeEntry } from '../tests/support/factories.ts';
import { Random } from './random.ts';

const words =
  'a method of this kind asks one model to judge what another one did and keeps the answers that hold up when somebody looks again at the steps which led to them while the model that is judged knows more than the one that judges'.split(
    ' ',
  );
const sensesPerTerm = 6;

/**
 * A made-up content folder in which everything fits: a twentieth terms, each with six senses that imply one another here and
 * there and have criteria; a third methods with features; and features, usages, positions and questions in proportion.
 */
export function writeSyntheticContent(size: number, seed = 6): readonly Document[] {
  const random = new Random(seed);
  const list = (name: string, share: number) =>
    Array.from({ length: Math.round(size * share) }, (_, index) => `${name}-${index}`);
  const terms = list('term', 0.05);
  const definitions = list('sense', 0.05 * sensesPerTerm);
  const methods = list('method', 0.3);
  const features = list('feature', 0.1);
  const say = (length: number) => Array.from({ length }, () => random.pick(words)).join(' ');
  const write = (path: string, data: Record<string, unknown>): Document => {
    const { text } = writeEntry(path, data);
    return {
      path: `${path}.mdx`,
      text: `${text}\n${[60, 80, 60].map((length) => `${say(length)}.`).join('\n\n')}\n`,
    };
  };
  const origin = () => ({ source: 'source-1', locator: 'page 1', checked: 'read' });
  const claimed = (target: string) => claim(target, { ground: `${say(12)}.` });
  /** Features that the first `count` methods after a definition's own place all have, so that criteria and features agree. */
  const featureOf = (definition: number) => features[definition % features.length] as string;
  return [
    {
      path: 'references.bib',
      text: `@misc{source-1, title = {A source}, author = {Able, Ann}, year = {2020}, url = {https://example.org}}\n`,
    },
    ...terms.map((id) => write(`terms/${id}`, { name: id.replace('-', ' '), gloss: say(12) })),
    ...definitions.map((id, index) => {
      const later = definitions.slice(index + 1, index + 1 + (sensesPerTerm - 1 - (index % sensesPerTerm)));
      return write(`definitions/${id}`, {
        label: id.toUpperCase(),
        term: terms[Math.floor(index / sensesPerTerm)] ?? terms.at(-1),
        kind: 'method-class',
        gloss: say(15),
        origin: origin(),
        criterion: { necessary: featureOf(index) },
        implies: later.filter(() => random.below(3) === 0).map(claimed),
      });
    }),
    ...methods.map((id) =>
      write(`methods/${id}`, {
        name: id.replace('-', ' '),
        gloss: say(15),
        origin: origin(),
        features: Object.fromEntries(
          Array.from({ length: 8 }, () => [random.pick(features), random.below(4) === 0 ? 'no' : 'yes']),
        ),
      }),
    ),
    ...features.map((id) =>
      write(`features/${id}`, { name: id.replace('-', ' '), question: `Does ${say(8)}?` }),
    ),
    ...list('usage', 0.2).map((id) =>
      write(`usages/${id}`, {
        source: 'source-1',
        locator: `page ${random.below(100)}`,
        gloss: say(15),
        construction: 'single',
        mentions: [{ term: random.pick(terms), as: 'method' }],
      }),
    ),
    ...list('question', 0.05).map((id) =>
      write(`questions/${id}`, {
        question: `Is ${say(6)}?`,
        source: 'source-1',
        locator: 'page 2',
        asks: { term: random.pick(terms), as: 'method' },
      }),
    ),
  ];
}

export function saveDocuments(folder: string, documents: readonly Document[]): void {
  for (const { path, text } of documents) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
