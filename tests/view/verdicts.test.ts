import { describe, expect, it } from 'vitest';
import { parseSentence } from '../../src/parser/parse-sentence.ts';
import { listPredicates } from '../../src/reasoner/predicates.ts';
import { compareWithOthers } from '../../src/view/comparison-view.ts';
import { groupMethods, judgeMethod } from '../../src/view/membership-view.ts';
import { answer } from '../../src/view/verdict-view.ts';
import { makeKnowledge, readFolder, smallContent } from './load-content.ts';

const real = makeKnowledge(readFolder('content'));
const small = makeKnowledge(smallContent);

describe('verdicts on the recorded content', () => {
  const { base, reasoner } = real;
  const memberships = [...base.methods.keys()].flatMap((method) =>
    judgeMethod(real, method).flatMap(({ senses }) => senses.map((sense) => ({ method, sense }))),
  );

  it('are those of the reasoner, in core and in every position that differs', () => {
    expect(memberships.length).toBeGreaterThan(100);
    for (const { method, sense } of memberships) {
      const target = sense.sense.id ?? '';
      expect(sense.answer.here.verdict).toBe(reasoner.core.verdictOn(method, target));
      const others = reasoner.positions
        .filter((position) => position.verdictOn(method, target) !== sense.answer.here.verdict)
        .map(({ context }) => context.id);
      expect(sense.answer.elsewhere.map(({ position }) => position?.id)).toEqual(others);
    }
  });

  it('have a proof exactly where they are decided, and every step has an owner and a place', () => {
    for (const { sense } of memberships) {
      for (const verdict of [sense.answer.here, ...sense.answer.elsewhere]) {
        expect(verdict.proof !== undefined).toBe(verdict.verdict !== 'unknown');
        for (const step of verdict.proof?.steps ?? []) {
          expect(step.place).toBeDefined();
          if (step.standing === 'claimed') expect(step.assertedBy).not.toEqual([]);
        }
      }
      expect(sense.answer.here.proof?.restsOn ?? []).toEqual([]);
    }
  });

  it('group every method once', () => {
    for (const predicate of listPredicates(base)) {
      const groups = groupMethods(real, predicate);
      expect(groups.map(({ verdict }) => verdict)).toEqual(['yes', 'no', 'unknown']);
      const members = groups.flatMap(({ members }) => members.map(({ method }) => method.id));
      expect(members.sort()).toEqual([...base.methods.keys()].sort());
    }
  });

  it('about two senses are facts that the reasoner confirms', () => {
    const facts = listPredicates(base).flatMap((predicate) =>
      compareWithOthers(real, predicate).flatMap((comparison) => comparison.facts),
    );
    expect(facts.length).toBeGreaterThan(20);
    for (const { formal } of facts) {
      const { sentence } = parseSentence(formal);
      expect(sentence && reasoner.core.verdict(sentence), formal).toBe('yes');
    }
  });
});

describe('verdicts on a small collection', () => {
  it('follow from a claim with a condition, with the claims as steps', () => {
    const found = answer(small, { type: 'membership', holds: true, method: 'm', target: 'c' });
    expect(found.here.verdict).toBe('yes');
    expect(found.here.proof?.steps.map(({ formal }) => formal)).toEqual([
      'p implies c given first',
      'm has first',
      'm instance-of p',
    ]);
    expect(found.elsewhere).toEqual([]);
  });

  it('name what a conclusion of a position rests on', () => {
    const found = answer(small, {
      type: 'relation',
      relation: 'implies',
      subject: 'c',
      object: 'c@narrow',
    });
    expect(found.here.verdict).toBe('unknown');
    expect(found.elsewhere.map(({ position, verdict }) => [position?.text, verdict])).toEqual([
      ['A view', 'yes'],
    ]);
    expect(found.elsewhere[0]?.proof?.restsOn.map(({ formal }) => formal)).toEqual(['c is narrow']);
  });

  it('leave withdrawn senses and senses without methods out', () => {
    expect(listPredicates(small.base)).toEqual(['a', 'c', 'c@narrow', 'c@broad', 'p']);
    expect(compareWithOthers(small, 'h')).toEqual([]);
  });

  it('do not compare a sense with its own readings, and begin where a relation is claimed', () => {
    expect(compareWithOthers(small, 'c').map(({ other }) => other.id)).toEqual(['p', 'a']);
  });
});
