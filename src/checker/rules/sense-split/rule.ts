import { atom, type Formula, printFormula } from '../../../model/formula.ts';
import { joinPredicate } from '../../../model/identifier.ts';
import { hasLift } from '../../../model/kind.ts';
import type { Span } from '../../../model/span.ts';
import type { Statement } from '../../../model/statement.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import type { SupposedVerdict, Supposition } from '../../../reasoner/supposition.ts';
import { listCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

/** How many senses a message names on each side: those that rest on nothing, and the others. */
const mostSettled = 6;
const mostUnsettled = 4;

/** What may be in under one sense and out under another: a method, or the methods of a definition. */
interface Subject {
  readonly id: string;
  readonly findSpan: () => Span;
  readonly isClass: boolean;
  /** A method itself; of a class any member, and then those that satisfy a recorded `given` as well. */
  readonly suppositions: readonly Supposition[];
}

/** A sense under which methods can qualify: a definition, or a reading of one. */
interface Sense {
  readonly predicate: string;
  readonly definition: string;
}

/** A verdict on the subject under one sense. */
interface Side {
  readonly sense: Sense;
  readonly isIn: boolean;
  readonly restriction: Formula | undefined;
  readonly verdict: SupposedVerdict;
  /** How much it takes: open claims, and a restriction half as much as one. */
  readonly cost: number;
}

interface Pair {
  readonly inSide: Side;
  readonly outSide: Side;
}

export const senseSplit: Rule = {
  id: 'sense-split',
  summary: 'One term, two senses, opposite verdicts on one method or class of methods',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    const methods = listMethods(inquiry);
    const classes = listClasses(inquiry);
    for (const term of inquiry.base.terms.keys()) {
      const senses = listSenses(inquiry, term);
      const others = classes.filter((each) => each.term !== term);
      for (const subject of [...methods, ...others]) {
        const sides = judgeAll(subject, senses);
        const report = describe(inquiry, term, subject, sides);
        if (report) yield report;
      }
    }
  },
};

/** The senses of a term under which methods can qualify, a vague one by its readings as well. */
function listSenses({ base }: Inquiry, term: string): readonly Sense[] {
  return [...base.definitions.values()]
    .filter(({ data }) => data.term === term && hasLift(data.kind) && data['replaced-by'] === undefined)
    .flatMap(({ id, data }) => [
      { predicate: id, definition: id },
      ...Object.keys(data.readings ?? {}).map((reading) => ({
        predicate: joinPredicate(id, reading),
        definition: id,
      })),
    ]);
}

function listMethods({ base, reasoner }: Inquiry): readonly Subject[] {
  return listCurrent(base, 'methods').map(({ id, locate }) => ({
    id,
    findSpan: () => locate.valueSpan(['name']),
    isClass: false,
    suppositions: [reasoner.suppose(id, [])],
  }));
}

/** Every class of methods, with the term that names it. */
function listClasses({
  base,
  reasoner,
  conditionalRelations,
}: Inquiry): readonly (Subject & { readonly term: string })[] {
  return listCurrent(base, 'definitions')
    .filter(({ data }) => hasLift(data.kind))
    .map(({ id, locate, data }) => {
      const givens = new Map<string, Formula>();
      for (const { subject, object, given } of conditionalRelations)
        if ([subject, object].includes(id)) givens.set(printFormula(given), given);
      const presupposed = [[atom(id)], ...[...givens.values()].map((given) => [atom(id), given])];
      return {
        id,
        term: data.term,
        findSpan: () => locate.valueSpan(['label']),
        isClass: true,
        suppositions: presupposed.map((formulas) => reasoner.suppose(anyone, formulas)),
      };
    });
}

/** The verdicts under each sense to which another sense may give the opposite. */
function judgeAll(subject: Subject, senses: readonly Sense[]): readonly Side[] {
  const isCredible = ({ predicate }: Sense, isIn: boolean) =>
    subject.suppositions.some((supposition) => supposition.isCredible(predicate, isIn));
  const inside = senses.filter((sense) => isCredible(sense, true));
  if (inside.length === 0) return [];
  const outside = senses.filter((sense) => isCredible(sense, false));
  const hasRival = (sense: Sense, others: readonly Sense[]) =>
    others.some(({ definition }) => definition !== sense.definition);
  return senses.flatMap((sense) =>
    [true, false].flatMap((isIn) => {
      const [same, opposite] = isIn ? [inside, outside] : [outside, inside];
      return same.includes(sense) && hasRival(sense, opposite) ? (judge(subject, sense, isIn) ?? []) : [];
    }),
  );
}

/** The verdict, if it follows with or without unsettled claims; a restriction only where it is needed. */
function judge({ suppositions }: Subject, sense: Sense, isIn: boolean): Side | undefined {
  for (const supposition of suppositions) {
    const verdict = supposition.verdict(sense.predicate, isIn);
    const [first] = verdict.supports;
    if (!first) continue;
    const restriction = supposition.presupposed[1];
    return { sense, isIn, restriction, verdict, cost: first.claims.length + (restriction ? 0.5 : 0) };
  }
  return undefined;
}

function describe(
  inquiry: Inquiry,
  term: string,
  subject: Subject,
  sides: readonly Side[],
): Report | undefined {
  const pairs = listPairs(sides);
  const [best] = pairs;
  if (!best) return undefined;
  const { base } = inquiry;
  const { isClass } = subject;
  const paired = new Set(pairs.flatMap(({ inSide, outSide }) => [inSide, outSide]));
  const involved = sides.filter((side) => paired.has(side)).sort((a, b) => a.cost - b.cost);
  const supports = listWeakest(pairs);
  const holds = (reasoner: ContextReasoner, side: Side) =>
    side.verdict.followsIn(reasoner) &&
    (!isClass || (subject.suppositions[0]?.isPossibleIn(reasoner) ?? false));
  const place = inquiry.place({
    supports,
    holdsIn: (reasoner) => {
      const known = new Map<Side, boolean>();
      const check = (side: Side) => {
        const holding = known.get(side) ?? holds(reasoner, side);
        known.set(side, holding);
        return holding;
      };
      return pairs.some(({ inSide, outSide }) => check(inSide) && check(outSide));
    },
  });
  if (!place) return undefined;
  const name = base.terms.get(term)?.data.name ?? term;
  const who = isClass
    ? `methods that qualify under ${namePredicate(base, subject.id)}`
    : namePredicate(base, subject.id);
  // One settled pair proves the split of a method; what is said of a class rests on claims, each worth showing.
  const proven = isClass ? involved : [best.inSide, best.outSide];
  const because = proven.flatMap(({ verdict }) => verdict.supports[0]?.justification.statements ?? []);
  const list = (isIn: boolean) => {
    const found = involved.filter((side) => side.isIn === isIn);
    const isSettled = (side: Side) => side.cost === 0;
    const shown = [
      ...found.filter(isSettled).slice(0, mostSettled),
      ...found.filter((side) => !isSettled(side)).slice(0, mostUnsettled),
    ];
    const rest = found.length - shown.length;
    const names = (rest > 1 ? shown : found).map((side) => describeSide(inquiry, side));
    return joinNames(rest > 1 ? [...names, `${rest} more`] : names, isIn ? 'and' : 'or');
  };
  return {
    messageId: isClass ? 'class-split' : 'method-split',
    entries: [subject.id, ...new Set(involved.map(({ sense }) => sense.definition)), term],
    span: subject.findSpan(),
    related: involved.flatMap(({ sense, isIn }) => {
      const definition = base.definitions.get(sense.definition);
      const label = isIn ? 'falls under this sense' : 'does not fall under this sense';
      return definition ? [{ span: definition.locate.valueSpan(['label']), label }] : [];
    }),
    message: `The senses of “${name}” give opposite answers: ${who} ${isClass ? 'fall' : 'falls'} under ${list(true)}, and ${isClass ? 'do' : 'does'} not fall under ${list(false)}. A sentence about “${name}” and ${isClass ? 'these methods' : 'this method'} should say which sense it uses.`,
    because: [...new Set(because)],
    // Where a settled pair splits the term, the other verdicts only widen the split.
    restsOn: supports[0]?.length === 0 ? [] : collectAssumptions(involved),
    ...place,
  };
}

/** Opposite verdicts that one and the same context can give, cheapest first; others are a dispute and no equivocation. */
function listPairs(sides: readonly Side[]): readonly Pair[] {
  const outside = sides.filter(({ isIn }) => !isIn);
  return sides
    .filter(({ isIn }) => isIn)
    .flatMap((inSide) =>
      outside
        .filter((outSide) => isRival(inSide, outSide) && inSide.verdict.canHoldBeside(outSide.verdict))
        .map((outSide) => ({ inSide, outSide })),
    )
    .sort((a, b) => a.inSide.cost + a.outSide.cost - b.inSide.cost - b.outSide.cost);
}

/** The fewest unsettled claims with which some pair follows: every such set. */
function listWeakest(pairs: readonly Pair[]): readonly (readonly Statement[])[] {
  let weakest: (readonly Statement[])[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const { inSide, outSide } of pairs)
    for (const a of inSide.verdict.supports)
      for (const b of outSide.verdict.supports) {
        if (a.claims.length > size || b.claims.length > size) continue;
        const claims = new Set([...a.claims, ...b.claims]);
        if (claims.size > size) continue;
        if (claims.size === 0) return [[]];
        if (claims.size < size) weakest = [];
        size = claims.size;
        weakest.push([...claims].map(({ statement }) => statement));
      }
  return weakest;
}

function collectAssumptions(sides: readonly Side[]): readonly string[] {
  const assumptions = sides.flatMap(({ verdict }) => verdict.supports[0]?.assumptions ?? []);
  return [...new Set(assumptions.map(({ text }) => text))];
}

/** Two readings of one definition are no rivals here, and two restrictions may speak of different methods. */
function isRival(a: Side, b: Side): boolean {
  if (a.sense.definition === b.sense.definition) return false;
  return !a.restriction || !b.restriction || printFormula(a.restriction) === printFormula(b.restriction);
}

function describeSide({ base }: Inquiry, { sense, restriction, verdict }: Side): string {
  const assumptions = verdict.supports[0]?.assumptions ?? [];
  const parts = [
    ...(restriction ? [`those that satisfy \`${printFormula(restriction)}\``] : []),
    ...(assumptions.length > 0
      ? [`resting on ${joinNames(assumptions.map(({ text }) => `“${text}”`))}`]
      : []),
  ];
  return `${namePredicate(base, sense.predicate)}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`;
}
