import { Random } from './random.ts';

/** Definitions by number. */
export interface Relation {
  readonly relation: 'implies' | 'excludes';
  readonly subject: number;
  readonly object: number;
}

export interface RelationTheory {
  readonly size: number;
  readonly relations: readonly Relation[];
}

const familySize = 100;
/** Planted errors: one definition in this many implies two that exclude each other. */
const perError = 200;

/**
 * A made-up theory of ten relations to a definition. Definitions come in families of a hundred; in a family, later ones
 * imply earlier ones, and a few earlier ones imply later ones, which makes them the same; between families, they exclude
 * each other. By itself that leaves everything possible; then errors are planted, each of which leaves a definition, and
 * all that imply it, empty.
 */
export function makeRelationTheory(size: number, seed = 1): RelationTheory {
  const random = new Random(seed);
  const relations: Relation[] = [];
  const known = new Set<number>();
  const add = (relation: Relation['relation'], from: number, to: number) => {
    if (from === to) return;
    const isTurned = relation === 'excludes' && to < from;
    const subject = isTurned ? to : from;
    const object = isTurned ? from : to;
    const key = 2 * (size * subject + object) + (relation === 'implies' ? 1 : 0);
    if (known.has(key)) return;
    known.add(key);
    relations.push({ relation, subject, object });
  };
  const families = size / familySize;
  const anyOf = (family: number, first = 0, limit = familySize) =>
    family * familySize + first + random.below(limit - first);

  while (relations.length < size / 2) {
    const family = random.below(families);
    const other = random.below(families);
    if (family !== other) add('excludes', anyOf(family), anyOf(other));
  }
  const exclusions = [...relations];
  for (let count = 0; count < size / perError; count++) {
    const { subject, object } = random.pick(exclusions);
    const empty = anyOf(random.below(families), familySize * 0.8);
    add('implies', empty, subject);
    add('implies', empty, object);
  }
  while (relations.length < 10 * size) {
    const subject = random.below(size);
    const first = subject - (subject % familySize);
    if (subject === first) continue;
    const isBackward = random.below(500) === 0;
    const object = first + random.below(subject - first);
    if (isBackward) add('implies', subject - 1, subject);
    else add('implies', subject, object);
  }
  return { size, relations };
}
