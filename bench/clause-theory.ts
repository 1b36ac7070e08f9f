import { Random } from './random.ts';

/** A predicate that holds or fails. */
export interface Literal {
  readonly predicate: number;
  readonly holds: boolean;
}

/** Whatever satisfies all of `when` satisfies `gives`. */
export interface Clause {
  readonly when: readonly Literal[];
  readonly gives: Literal;
}

export interface Fact extends Literal {
  readonly individual: number;
}

export interface ClauseTheory {
  readonly individuals: number;
  readonly predicates: number;
  readonly clauses: readonly Clause[];
  readonly facts: readonly Fact[];
}

/** The size and shape of π-Base (github.com/pi-base/data): spaces, properties, theorems, and traits on record. */
const shape = { individuals: 223, predicates: 246, shortClauses: 514, longClauses: 412, facts: 2114 };
/** How many scales the predicates are cut from, and the share of predicates that are plain cuts. */
const scales = 4;
const cutShare = 0.6;
/** Of how many facts the one that says most is recorded, as a curator would. */
const tries = 60;

/**
 * A made-up theory of π-Base's shape. Every individual has hidden values on some scales; a predicate is a cut of a scale, or
 * made of two others. Clauses are drawn from what is true of all, facts from what is true of one and does not follow from
 * the facts before it: so all is consistent, and most of what follows has to be derived.
 */
export function makeClauseTheory(seed = 1, size = 1): ClauseTheory {
  const random = new Random(seed);
  const individuals = shape.individuals * size;
  const truth = makeTruth(random, individuals);
  const clauses = drawClauses(random, truth);
  return {
    individuals,
    predicates: shape.predicates,
    clauses,
    facts: drawFacts(random, truth, clauses, size),
  };
}

type Truth = readonly (readonly boolean[])[];

function makeTruth(random: Random, individuals: number): Truth {
  const cuts = Math.round(shape.predicates * cutShare);
  const predicates = Array.from({ length: shape.predicates }, (_, index) =>
    index < cuts
      ? { scale: random.below(scales), cut: random.next() }
      : {
          parts: [0, 1].map(() => ({ predicate: random.below(index), holds: random.below(4) > 0 })),
          isAnd: random.below(2) === 0,
        },
  );
  return Array.from({ length: individuals }, () => {
    const values = Array.from({ length: scales }, () => random.next());
    const row: boolean[] = [];
    for (const predicate of predicates) {
      if (predicate.parts === undefined) row.push((values[predicate.scale] as number) > predicate.cut);
      else {
        const satisfies = ({ predicate: part, holds }: Literal) => row[part] === holds;
        row.push(predicate.isAnd ? predicate.parts.every(satisfies) : predicate.parts.some(satisfies));
      }
    }
    return row;
  });
}

function drawClauses(random: Random, truth: Truth): readonly Clause[] {
  const clauses = new Map<string, Clause>();
  const isTrue = ({ when, gives }: Clause) =>
    truth.every(
      (row) =>
        row[gives.predicate] === gives.holds || !when.every((each) => row[each.predicate] === each.holds),
    );
  /** Of use: its condition is met by some, and its conclusion fails for some. */
  const says = ({ when, gives }: Clause) =>
    truth.filter((row) => when.every((each) => row[each.predicate] === each.holds)).length > 4 &&
    truth.filter((row) => row[gives.predicate] !== gives.holds).length > 4;
  const draw = (length: number): Clause => {
    const literals = Array.from({ length }, () => ({
      predicate: random.below(shape.predicates),
      holds: random.below(5) > 0,
    }));
    return { when: literals.slice(1), gives: literals[0] as Literal };
  };
  const isNew = (clause: Clause) =>
    !clauses.has(JSON.stringify(clause)) &&
    new Set([clause.gives, ...clause.when].map(({ predicate }) => predicate)).size === clause.when.length + 1;
  const fill = (count: number, length: () => number, isMinimal: (clause: Clause) => boolean) => {
    while (clauses.size < count) {
      const clause = draw(length());
      if (isNew(clause) && isTrue(clause) && says(clause) && isMinimal(clause))
        clauses.set(JSON.stringify(clause), clause);
    }
  };
  fill(
    shape.shortClauses,
    () => 2,
    () => true,
  );
  fill(
    shape.shortClauses + shape.longClauses,
    () => (random.below(6) === 0 ? 4 : 3),
    ({ when, gives }) => when.every((left) => !isTrue({ when: when.filter((each) => each !== left), gives })),
  );
  return [...clauses.values()];
}

function drawFacts(random: Random, truth: Truth, clauses: readonly Clause[], size: number): readonly Fact[] {
  const mentions = indexClauses(clauses);
  const known = truth.map((): ReadonlyMap<number, boolean> => new Map());
  const facts: Fact[] = [];
  while (facts.length < shape.facts * size) {
    const individual = random.below(truth.length);
    const before = known[individual] as ReadonlyMap<number, boolean>;
    const candidates = Array.from({ length: tries }, () => random.below(shape.predicates))
      .filter((predicate) => !before.has(predicate))
      .map((predicate) => {
        const holds = truth[individual]?.[predicate] as boolean;
        return { predicate, holds, after: propagate(mentions, before, { predicate, holds }) };
      })
      .sort((a, b) => b.after.size - a.after.size);
    const [best] = candidates;
    if (!best) continue;
    facts.push({ individual, predicate: best.predicate, holds: best.holds });
    known[individual] = best.after;
  }
  return facts;
}

/** What is known and what follows with one more fact, clause by clause, in either direction. */
function propagate(
  mentions: readonly (readonly (readonly Literal[])[])[],
  known: ReadonlyMap<number, boolean>,
  fact: Literal,
): ReadonlyMap<number, boolean> {
  const values = new Map(known).set(fact.predicate, fact.holds);
  const queue = [fact.predicate];
  for (let changed = queue.pop(); changed !== undefined; changed = queue.pop())
    for (const literals of mentions[changed] ?? []) {
      const open = literals.filter(({ predicate, holds }) => values.get(predicate) !== !holds);
      const [only] = open;
      if (open.length !== 1 || !only || values.has(only.predicate)) continue;
      values.set(only.predicate, only.holds);
      queue.push(only.predicate);
    }
  return values;
}

/** By predicate: the clauses that speak of it, as literals of which one holds. */
function indexClauses(clauses: readonly Clause[]): readonly (readonly (readonly Literal[])[])[] {
  const mentions: (readonly Literal[])[][] = Array.from({ length: shape.predicates }, () => []);
  for (const { when, gives } of clauses) {
    const literals = [gives, ...when.map(({ predicate, holds }) => ({ predicate, holds: !holds }))];
    for (const { predicate } of literals) mentions[predicate]?.push(literals);
  }
  return mentions;
}
