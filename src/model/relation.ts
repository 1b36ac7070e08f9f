/**
 * The typed links between entries. `lifted` relations speak about the methods that qualify under both ends;
 * `denial` is the claim that contradicts it. Every relation is somebody's claim, never a bare fact.
 */
export const relations = {
  implies: {
    denial: 'not-implies',
    isSymmetric: false,
    isLifted: true,
    meaning: 'every method that qualifies under the first qualifies under the second',
  },
  excludes: {
    denial: 'overlaps',
    isSymmetric: true,
    isLifted: true,
    meaning: 'no method qualifies under both',
  },
  'not-implies': {
    denial: 'implies',
    isSymmetric: false,
    isLifted: true,
    meaning: 'some method qualifies under the first and not under the second',
  },
  overlaps: {
    denial: 'excludes',
    isSymmetric: true,
    isLifted: true,
    meaning: 'some method qualifies under both',
  },
  'instance-of': {
    denial: 'not-instance-of',
    isSymmetric: false,
    isLifted: true,
    meaning: 'the method qualifies under the definition',
  },
  'not-instance-of': {
    denial: 'instance-of',
    isSymmetric: false,
    isLifted: true,
    meaning: 'the method does not qualify under the definition',
  },
  models: {
    denial: null,
    isSymmetric: false,
    isLifted: false,
    meaning:
      'the first is a setup or method that stands for the second, a problem, so that it can be studied',
  },
  'part-of': {
    denial: null,
    isSymmetric: false,
    isLifted: false,
    meaning: 'work on the first is work within the second',
  },
} as const satisfies Record<
  string,
  { denial: string | null; isSymmetric: boolean; isLifted: boolean; meaning: string }
>;

export type RelationName = keyof typeof relations;
export const relationNames = Object.keys(relations) as RelationName[];

/** The relations between two predicates (definitions, readings, features), in the order they are shown. */
export const predicateRelations = ['implies', 'excludes', 'not-implies', 'overlaps'] as const;
export type PredicateRelation = (typeof predicateRelations)[number];

/** The relations that a definition's front matter may carry. */
export const definitionRelations = [...predicateRelations, 'models', 'part-of'] as const;
/** The relations that a method's front matter may carry. */
export const methodRelations = ['instance-of', 'not-instance-of', 'models', 'part-of'] as const;
/** The relations that a feature's front matter may carry: background knowledge. */
export const featureRelations = ['implies', 'excludes'] as const;
