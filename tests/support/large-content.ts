import type { Document } from '../../src/model/span.ts';
import { claim, word, writeDefinition, writeMethod } from './factories.ts';

/** How many definitions the large folder has, in families that exclude each other at the top. */
const size = 200;
const families = 10;
const perFamily = size / families;

const nameOf = (family: number, index: number) => `d-${family}-${String(index).padStart(2, '0')}`;

/**
 * A large folder in which everything fits: in each family every definition implies the next one and the one after that,
 * so that there are many ways round; the last of each family excludes the last of the next; a hundred methods fall
 * under definitions here and there. `flip` turns the claim that one definition implies the next into `excludes`.
 */
export function writeLargeFolder(flip?: {
  readonly family: number;
  readonly index: number;
}): readonly Document[] {
  const definitions = Array.from({ length: families }, (_, family) =>
    Array.from({ length: perFamily }, (_, index) => {
      const ground = `Recorded at ${family}.${index}.`;
      const isFlipped = flip?.family === family && flip.index === index;
      const next = index + 1 < perFamily ? [claim(nameOf(family, index + 1), { ground })] : [];
      const afterNext =
        index + 2 < perFamily ? [claim(nameOf(family, index + 2), { ground: `${ground} Skipped.` })] : [];
      const isLast = index + 1 === perFamily;
      return writeDefinition(nameOf(family, index), {
        implies: [...(isFlipped ? [] : next), ...afterNext],
        excludes: [
          ...(isFlipped ? next : []),
          ...(isLast && family + 1 < families ? [claim(nameOf(family + 1, index), { ground })] : []),
        ],
      });
    }),
  ).flat();
  const methods = Array.from({ length: size / 2 }, (_, index) =>
    writeMethod(`m-${String(index).padStart(3, '0')}`, {
      'instance-of': [
        claim(nameOf(index % families, Math.floor(index / families)), { ground: `Seen in case ${index}.` }),
      ],
    }),
  );
  return [word, ...definitions, ...methods];
}
