import type { EdgeRelation } from './concept-graph.ts';

/** The shape drawn where an edge meets a node. */
export type Mark = 'arrow' | 'bar' | 'ring' | 'diamond' | 'open-diamond' | 'vee' | 'dot';

interface Marks {
  readonly start: Mark | undefined;
  readonly end: Mark | undefined;
  /** Denials carry a stroke across the middle of the line. */
  readonly isCrossed: boolean;
}

const marks = (start: Mark | undefined, end: Mark | undefined, isCrossed = false): Marks => ({
  start,
  end,
  isCrossed,
});

/** How each relation is told apart without colour; symmetric relations look alike at both ends. */
export const edgeMarks: Readonly<Record<EdgeRelation, Marks>> = {
  implies: marks(undefined, 'arrow'),
  excludes: marks('bar', 'bar'),
  'not-implies': marks(undefined, 'arrow', true),
  overlaps: marks('ring', 'ring'),
  'instance-of': marks(undefined, 'vee'),
  'not-instance-of': marks(undefined, 'vee', true),
  models: marks(undefined, 'open-diamond'),
  'part-of': marks(undefined, 'diamond'),
  criterion: marks(undefined, 'dot'),
  'variant-of': marks(undefined, undefined),
};
