import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and, atom, type Formula, not } from '../../src/model/formula.ts';
import type { ContextReasoner } from '../../src/reasoner/context-reasoner.ts';
import { anyone, readSentence } from '../../src/reasoner/proposition.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { listInConflict } from '../../src/reasoner/table.ts';
import { findConsequences } from '../support/clingo-oracle.ts';
import { claim, readBase, sentence, word, writeDefinition, writeFeature } from '../support/factories.ts';
import { LogicSolverOracle } from '../support/logic-solver-oracle.ts';
import { createRandomContent } from '../support/random-content.ts';

const number = (count: number, letter: string) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(2, '0')}`);
const definitions = number(16, 'd');
const features = number(10, 'f');
const methods = number(8, 'm');
const predicates = [...definitions, `${definitions.at(-1)}@x`, `${definitions.at(-1)}@y`];
const { documents } = createRandomContent(
  { definitions, features, methods },
  { minLength: 60, maxLength: 90 },
);

/** What a context says of one individual, or of all where none is named. */
function conditionsOn({ context }: ContextReasoner, individual: string): readonly Formula[] {
  return context.statements.flatMap(({ sentence: said, text }) => {
    const proposition = readSentence(said);
    if (!proposition) return [];
    const { scope, condition } = proposition;
    const about = 'all' in scope ? anyone : 'some' in scope ? text : scope.method;
    return [anyone, individual].includes(about) ? [condition] : [];
  });
}

/** Core, and a reading chosen with some of the open claims accepted. */
function listContexts(base: Parameters<typeof readBase>[0]): readonly ContextReasoner[] {
  const reasoner = new Reasoner(readBase(base));
  const open = [...reasoner.base.statements.values()].filter(
    ({ status, sentence: { type } }) => status !== 'settled' && type !== 'reading',
  );
  const accepts = open.slice(0, 3).map((statement) => statement.sentence);
  const readings = { [definitions.at(-1) ?? '']: 'x' };
  return [reasoner.core, reasoner.under({ readings, accepts, rejects: [] })];
}

describe('on larger random knowledge bases', () => {
  test('the verdicts on every method are those of clingo, and so is who is in conflict', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (base) => {
        for (const context of listContexts(base)) {
          const conflicting = listInConflict(readBase(base), context);
          for (const method of methods) {
            const consequences = await findConsequences(conditionsOn(context, method), predicates);
            expect(conflicting.includes(method)).toBe(consequences === undefined);
            if (!consequences) continue;
            const expected = predicates.map((name) => consequences.get(name));
            const found = predicates.map(
              (name) => ({ yes: true, no: false, unknown: undefined })[context.verdictOn(method, name)],
            );
            expect(found).toEqual(expected);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  test('what holds of all methods of a sense is what clingo says, and so is which senses are empty', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (base) => {
        for (const context of listContexts(base)) {
          if (context.minimalSetsOf(anyone).conflicts.length > 0) continue;
          for (const subject of predicates) {
            const conditions = [...conditionsOn(context, anyone), atom(subject)];
            const consequences = await findConsequences(conditions, predicates);
            const found = context.consequencesOf(subject);
            expect(found === undefined).toBe(consequences === undefined);
            expect(context.isPossible(atom(subject))).toBe(consequences !== undefined);
            if (!consequences) continue;
            expect(predicates.map((name) => found?.get(name))).toEqual(
              predicates.map((name) => consequences.get(name)),
            );
          }
        }
      }),
      { numRuns: 4 },
    );
  });

  test('the verdicts on relations, with and without a condition, are those of logic-solver; proofs suffice, and no part does', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...features), (base, given) => {
        for (const context of listContexts(base)) {
          if (context.minimalSetsOf(anyone).conflicts.length > 0) continue;
          const general = new LogicSolverOracle(conditionsOn(context, anyone));
          const someone = context.individuals
            .filter((individual) => context.minimalSetsOf(individual).conflicts.length === 0)
            .map((individual) => new LogicSolverOracle(conditionsOn(context, individual)));
          let proved = 0;
          const isConsistent = someone.length === context.individuals.length;
          for (const subject of predicates.filter((_, index) => index % 4 === 0))
            for (const object of predicates.filter((_, index) => index % 3 === 0))
              for (const relation of ['implies', 'excludes'] as const) {
                const question = sentence(`${subject} ${relation} ${object} given ${given}`);
                const denied = relation === 'implies' ? not(atom(object)) : atom(object);
                const broken = and(atom(subject), atom(given), denied);
                const verdict = context.verdict(question);
                const isEntailed = !general.canHold(broken);
                const isDenied = someone.some((oracle) => oracle.entails(broken));
                expect(verdict === 'yes').toBe(isEntailed);
                if (isConsistent && !isEntailed) expect(verdict === 'no').toBe(isDenied);
                if (verdict !== 'yes' || proved++ % 7 > 0) continue;
                const { justification } = context.conclude(question);
                const proof = (justification?.statements ?? []).map(
                  (statement) => readSentence(statement.sentence)?.condition as Formula,
                );
                expect(new LogicSolverOracle(proof).canHold(broken)).toBe(false);
                for (const left of proof)
                  expect(new LogicSolverOracle(proof.filter((other) => other !== left)).canHold(broken)).toBe(
                    true,
                  );
              }
        }
      }),
      { numRuns: 5 },
    );
  });
});

test('of very many claims too, what follows is said and nothing else', () => {
  const names = number(70, 'a');
  const base = readBase([
    word,
    writeFeature('f'),
    writeDefinition('z'),
    ...names.map((name, index) =>
      writeDefinition(name, {
        implies: [
          ...names.slice(index + 1).map((later) => claim(later)),
          ...(index === 69 ? [claim('z', { given: 'f' })] : []),
        ],
      }),
    ),
  ]);
  const { core } = new Reasoner(base);
  expect(core.context.statements.length).toBeGreaterThan(2000);
  const holds = (text: string) => core.verdict(sentence(text)) === 'yes';
  expect(holds('a10 implies a50')).toBe(true);
  expect(holds('a50 implies a10')).toBe(false);
  expect(holds('a10 implies z given f')).toBe(true);
  expect(holds('a10 implies z')).toBe(false);
});
