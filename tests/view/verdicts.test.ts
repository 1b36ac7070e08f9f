import { describe, expect, it } from 'vitest';
import { parseSentence } from '../../src/parser/parse-sentence.ts';
import { compareWithOthers, listPredicates } from '../../src/view/comparison-view.ts';
import { groupMethods, judgeMethod } from '../../src/view/membership-view.ts';
import { answer } from '../../src/view/verdict-view.ts';
import { makeKnowledge, readFolder, smallContent } from './load-content.ts';

const real = makeKnowledge(readFolder('content'));
const small = makeKnowledge(smallContent);

describe('verdicts on the recorded content', () => {
  const { base, reasoner } = real;
  const memberships = [...base.methods.keys()].flatMap((method) =>
    judgeMethod(reasoner, method).flatMap(({ senses }) => senses.map((sense) => ({ method, sense }))),
  );

  it('are those of the reasoner, in core and in every position that differs', () => {
    expect(memberships.length).toBeGreaterThan(100);
    for (const { method, sense } of memberships) {
      const target = sense.sense.id ?? '';
      expect(sense.answer.core.verdict).toBe(reasoner.core.verdictOn(method, target));
      const others = reasoner.positions
        .filter((position) => position.verdictOn(method, target) !== sense.answer.core.verdict)
        .map(({ context }) => context.id);
      expect(sense.answer.elsewhere.map(({ position }) => position?.id)).toEqual(others);
    }
  });

  it('have a proof exactly where they are decided, and every step has an owner and a place', () => {
    for (const { sense } of memberships) {
      for (const verdict of [sense.answer.core, ...sense.answer.elsewhere]) {
        expect(verdict.proof !== undefined).toBe(verdict.verdict !== 'unknown');
        for (const step of verdict.proof?.steps ?? []) {
          expect(step.place).toBeDefined();
          if (step.standing === 'claimed') expect(step.assertedBy).not.toEqual([]);
        }
      }
      expect(sense.answer.core.proof?.restsOn ?? []).toEqual([]);
    }
  });

  it('group every method once', () => {
    for (const predicate of listPredicates(reasoner)) {
      const groups = groupMethods(reasoner, predicate);
      expect(groups.map(({ verdict }) => verdict)).toEqual(['yes', 'no', 'unknown']);
      const members = groups.flatMap(({ members }) => members.map(({ method }) => method.id));
      expect(members.sort()).toEqual([...base.methods.keys()].sort());
    }
  });

  it('about two senses are facts that the reasoner confirms', () => {
    const facts = listPredicates(reasoner).flatMap((predicate) =>
      compareWithOthers(reasoner, predicate).flatMap((comparison) => comparison.facts),
    );
    expect(facts.length).toBeGreaterThan(20);
    for (const { formal } of facts) {
      const { sentence } = parseSentence(formal);
      expect(sentence && reasoner.core.verdict(sentence), formal).toBe('yes');
    }
  });
});

describe('verdicts on a small collection', () => {
  const { reasoner } = small;

  it('follow from a claim with a condition, with the claims as steps', () => {
    const found = answer(reasoner, { type: 'membership', holds: true, method: 'm', target: 'c' });
    expect(found.core.verdict).toBe('yes');
    expect(found.core.proof?.steps.map(({ formal }) => formal)).toEqual([
      'p implies c given first',
      'm has first',
      'm instance-of p',
    ]);
    expect(found.elsewhere).toEqual([]);
  });

  it('name what a conclusion of a position rests on', () => {
    const found = answer(reasoner, {
      type: 'relation',
      relation: 'implies',
      subject: 'c',
      object: 'c@narrow',
    });
    expect(found.core.verdict).toBe('unknown');
    expect(found.elsewhere.map(({ position, verdict }) => [position?.text, verdict])).toEqual([
      ['A view', 'yes'],
    ]);
    expect(found.elsewhere[0]?.proof?.restsOn.map(({ formal }) => formal)).toEqual(['c is narrow']);
  });

  it('leave withdrawn senses and senses without methods out', () => {
    expect(listPredicates(reasoner)).toEqual(['a', 'c', 'c@narrow', 'c@broad', 'p']);
    expect(compareWithOthers(reasoner, 'h')).toEqual([]);
  });

  it('do not compare a sense with its own readings', () => {
    expect(compareWithOthers(reasoner, 'c').map(({ other }) => other.id)).toEqual(['a', 'p']);
  });
});
