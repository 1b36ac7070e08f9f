import { and, atom, type Formula, not, or, printFormula } from '../../../model/formula.ts';
import { joinPredicate, splitPredicate } from '../../../model/identifier.ts';
import { hasLift } from '../../../model/kind.ts';
import type { Span } from '../../../model/span.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support-finder.ts';
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
  /** The method itself, or `anyone` where the subject is a class. */
  readonly individual: string;
  /** A class, and its restrictions by a recorded `given`. */
  readonly presupposed: readonly (readonly Formula[])[];
}

/** A verdict on the subject under one sense. */
interface Side {
  readonly sense: string;
  readonly isIn: boolean;
  readonly restriction: Formula | undefined;
  readonly supports: readonly Support[];
  readonly condition: Formula;
}

export const senseSplit: Rule = {
  id: 'sense-split',
  summary: 'One term, two senses, opposite verdicts on one method or class of methods',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    for (const term of inquiry.base.terms.keys()) {
      const senses = listSenses(inquiry, term);
      for (const subject of listSubjects(inquiry, term)) {
        const sides = judgeAll(inquiry, subject, senses);
        const report = describe(inquiry, term, subject, sides);
        if (report) yield report;
      }
    }
  },
};

/** The senses of a term under which methods can qualify, a vague one by its readings as well. */
function listSenses({ base }: Inquiry, term: string): readonly string[] {
  return [...base.definitions.values()]
    .filter(({ data }) => data.term === term && hasLift(data.kind) && data['replaced-by'] === undefined)
    .flatMap(({ id, data }) => [
      id,
      ...Object.keys(data.readings ?? {}).map((reading) => joinPredicate(id, reading)),
    ]);
}

/** Every method, and every class of methods that another term names. */
function listSubjects({ base, conditionalRelations }: Inquiry, term: string): readonly Subject[] {
  const methods = [...base.methods.values()]
    .filter(({ data }) => data['replaced-by'] === undefined)
    .map(({ id, locate }) => ({
      id,
      findSpan: () => locate.valueSpan(['name']),
      individual: id,
      presupposed: [[]],
    }));
  const classes = [...base.definitions.values()]
    .filter(({ data }) => data.term !== term && hasLift(data.kind) && data['replaced-by'] === undefined)
    .map(({ id, locate }) => {
      const givens = new Map<string, Formula>();
      for (const { subject, object, given } of conditionalRelations)
        if ([subject, object].includes(id)) givens.set(printFormula(given), given);
      const restrictions = [...givens.values()].map((given) => [atom(id), given]);
      return {
        id,
        findSpan: () => locate.valueSpan(['label']),
        individual: anyone,
        presupposed: [[atom(id)], ...restrictions],
      };
    });
  return [...methods, ...classes];
}

/** The verdicts under each sense; none where it is in under no sense, so that there is nothing to be split. */
function judgeAll(inquiry: Inquiry, subject: Subject, senses: readonly string[]): readonly Side[] {
  const inside = new Map(senses.map((sense) => [sense, judge(inquiry, subject, sense, true)]));
  if ([...inside.values()].every((sides) => sides.length === 0)) return [];
  return senses.flatMap((sense) => [...(inside.get(sense) ?? []), ...judge(inquiry, subject, sense, false)]);
}

/** The verdict, if it follows with or without unsettled claims; a restriction only where it is needed. */
function judge({ reasoner }: Inquiry, subject: Subject, sense: string, isIn: boolean): readonly Side[] {
  const verdict = isIn ? atom(sense) : not(atom(sense));
  for (const presupposed of subject.presupposed) {
    const supposed = { individual: subject.individual, presupposed };
    if (!reasoner.isCredible(sense, isIn, supposed)) continue;
    const condition = presupposed.length > 0 ? or(not(and(...presupposed)), verdict) : verdict;
    const supports = reasoner.findSupports(condition, supposed);
    if (supports.length > 0) return [{ sense, isIn, restriction: presupposed[1], supports, condition }];
  }
  return [];
}

function describe(
  inquiry: Inquiry,
  term: string,
  subject: Subject,
  sides: readonly Side[],
): Report | undefined {
  const pairs = sides
    .filter(({ isIn }) => isIn)
    .flatMap((inSide) => sides.filter((side) => !side.isIn).map((outSide) => ({ inSide, outSide })))
    .filter(
      ({ inSide, outSide }) => isRival(inSide, outSide) && canBothHold(inquiry, subject, inSide, outSide),
    )
    .sort((a, b) => cost(a.inSide) + cost(a.outSide) - cost(b.inSide) - cost(b.outSide));
  const [best] = pairs;
  if (!best) return undefined;
  const { base } = inquiry;
  const involved = sides
    .filter((side) => pairs.some(({ inSide, outSide }) => side === inSide || side === outSide))
    .sort((a, b) => cost(a) - cost(b));
  const supports = pairs.flatMap(({ inSide, outSide }) =>
    inSide.supports.flatMap((a) =>
      outSide.supports.map((b) => [...new Set([...a.assumptions, ...b.assumptions])]),
    ),
  );
  const holds = (reasoner: ContextReasoner, side: Side) =>
    reasoner.holds(subject.individual, side.condition) &&
    (subject.individual !== anyone || reasoner.isPossible(...(subject.presupposed[0] ?? [])));
  const place = inquiry.place({
    supports: supports.sort((a, b) => a.length - b.length),
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
  const isClass = subject.individual === anyone;
  const who = isClass
    ? `methods that qualify under ${namePredicate(base, subject.id)}`
    : namePredicate(base, subject.id);
  // One settled pair proves the split of a method; what is said of a class rests on claims, each worth showing.
  const proven = isClass ? involved : [best.inSide, best.outSide];
  const because = proven.flatMap(({ supports: [first] }) => first?.justification.statements ?? []);
  const list = (isIn: boolean) => {
    const found = involved.filter((side) => side.isIn === isIn);
    const isSettled = (side: Side) => cost(side) === 0;
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
    entries: [subject.id, ...new Set(involved.map(({ sense }) => splitPredicate(sense).id)), term],
    span: subject.findSpan(),
    related: involved
      .map(({ sense, isIn }) => ({ id: splitPredicate(sense).id, isIn }))
      .flatMap(({ id, isIn }) => {
        const definition = base.definitions.get(id);
        return definition
          ? [
              {
                span: definition.locate.valueSpan(['label']),
                label: isIn ? 'falls under this sense' : 'does not fall under this sense',
              },
            ]
          : [];
      }),
    message: `The senses of “${name}” give opposite answers: ${who} ${isClass ? 'fall' : 'falls'} under ${list(true)}, and ${isClass ? 'do' : 'does'} not fall under ${list(false)}. A sentence about “${name}” and ${isClass ? 'these methods' : 'this method'} should say which sense it uses.`,
    because: [...new Set(because)],
    // Where a settled pair splits the term, the other verdicts only widen the split.
    restsOn: supports[0]?.length === 0 ? [] : collectAssumptions(involved),
    ...place,
  };
}

function collectAssumptions(sides: readonly Side[]): readonly string[] {
  const assumptions = sides.flatMap(({ supports: [first] }) => first?.assumptions ?? []);
  return [...new Set(assumptions.map(({ text }) => text))];
}

/** Two readings of one definition are no rivals here, and two restrictions may speak of different methods. */
function isRival(a: Side, b: Side): boolean {
  if (splitPredicate(a.sense).id === splitPredicate(b.sense).id) return false;
  return !a.restriction || !b.restriction || printFormula(a.restriction) === printFormula(b.restriction);
}

/** Whether one and the same context can give both verdicts; if not, they are a dispute and no equivocation. */
function canBothHold({ reasoner }: Inquiry, subject: Subject, a: Side, b: Side): boolean {
  const presupposed = [
    ...(subject.presupposed[0] ?? []),
    ...[a, b].flatMap((side) => side.restriction ?? []),
  ];
  const both = and(a.condition, b.condition, ...presupposed);
  return a.supports.some((first) =>
    b.supports.some((second) =>
      reasoner.isPossibleUnder([...first.assumptions, ...second.assumptions], both, subject.individual),
    ),
  );
}

function cost({ supports, restriction }: Side): number {
  return (supports[0]?.assumptions.length ?? 0) + (restriction ? 0.5 : 0);
}

function describeSide({ base }: Inquiry, { sense, restriction, supports }: Side): string {
  const assumptions = supports[0]?.assumptions ?? [];
  const parts = [
    ...(restriction ? [`those that satisfy \`${printFormula(restriction)}\``] : []),
    ...(assumptions.length > 0
      ? [`resting on ${joinNames(assumptions.map(({ text }) => `“${text}”`))}`]
      : []),
  ];
  return `${namePredicate(base, sense)}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`;
}
