import type { EdgeRelation, EdgeState } from './concept-graph.ts';

/** The short word for a relation, in a drawing and its legend. */
export const relationWords: Readonly<Record<EdgeRelation, string>> = {
  implies: 'implies',
  excludes: 'excludes',
  'not-implies': 'does not imply',
  overlaps: 'overlaps',
  'instance-of': 'falls under',
  'not-instance-of': 'does not fall under',
  models: 'models',
  'part-of': 'part of',
  criterion: 'criterion',
  'variant-of': 'variant of',
};

/** The status of a claim: the sign after a label, one word, and a sentence for the legend. */
export const stateWords: Readonly<Record<EdgeState, { sign: string; word: string; meaning: string }>> = {
  asserted: { sign: '', word: 'settled', meaning: 'claimed with a ground, and disputed by nobody recorded' },
  tentative: { sign: '?', word: 'tentative', meaning: 'claimed with a hedge, or without a ground' },
  disputed: { sign: '!', word: 'disputed', meaning: 'claimed by some and disputed by others' },
  derived: { sign: '∴', word: 'derived', meaning: 'claimed by nobody, but follows from settled claims' },
};
