import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import { parseSentence } from '../../src/parser/parse-sentence.ts';
import { readKnowledgeBase } from '../../src/parser/read-knowledge-base.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { readFolder } from '../view/load-content.ts';

const base = readKnowledgeBase(readFolder('content'));
const reasoner = new Reasoner(base);
const { diagnostics } = check(base);

function read(text: string): Sentence {
  const { sentence } = parseSentence(text);
  if (!sentence) throw new RangeError(text);
  return sentence;
}

function find(rule: string, ...texts: readonly string[]) {
  return diagnostics.filter(
    (each) => each.rule === rule && texts.every((text) => each.message.includes(text)),
  );
}

const answer = (text: string) => reasoner.core.verdict(read(text));

describe('what has to be seen in the post', () => {
  it('its type error, relative to the senses that it prefers and to no others', () => {
    const misuses = find('position-misuses-term').filter(({ span }) =>
      span.file.includes('burns-2023-appendix-g'),
    );
    const showing = (word: string) =>
      misuses
        .filter(({ message }) => message.includes(`${word}” stands for a method`))
        .flatMap(({ contexts }) => contexts);
    for (const word of ['Scalable oversight', 'Weak-to-strong generalization']) {
      expect(showing(word)).toContain('cloud-2025');
      expect(showing(word)).not.toContain('radhakrishnan-2023');
    }
  });

  it('an inconsistent set: exclusion, success and the step from success to SO-1; any one can be given up', () => {
    const claims = [
      'so-1 excludes w2sg-r',
      'w2sg-r overlaps generalises-correctly',
      'w2sg-r implies so-1 given generalises-correctly',
    ].map(read);
    const report = check(base, {
      context: { readings: {}, accepts: claims, rejects: [] },
      only: ['contradiction'],
    });
    expect(report.diagnostics).toHaveLength(1);
    expect(report.diagnostics[0]?.because).toHaveLength(3);
    for (const without of claims) {
      const accepts = claims.filter((claim) => claim !== without);
      const rest = check(base, {
        context: { readings: {}, accepts, rejects: [] },
        only: ['contradiction'],
      });
      expect(rest.diagnostics).toEqual([]);
    }
  });

  it('a gloss that differs from the words it explains, with the method that shows it', () => {
    const [finding] = find('relation-not-entailed', '“so-r@narrow implies so-r@broad”');
    expect(finding).toMatchObject({ messageId: 'arguable-counterexample' });
    expect(finding?.entries).toContain('naive-weak-to-strong-finetuning');
    expect(answer('prover-verifier-games instance-of so-r@narrow')).toBe('unknown');
  });

  it('two senses of “excludes”: that nothing is both is refuted, that one is not inside the other holds', () => {
    expect(answer('so-r@narrow excludes w2sg-r')).toBe('no');
    expect(answer('w2sg-r not-implies so-r@narrow')).toBe('yes');
    const [finding] = find('relation-not-entailed', '“so-r@narrow excludes w2sg-r”');
    expect(finding?.entries).toEqual(
      expect.arrayContaining(['bootstrapping', 'debate-assisted-weak-to-strong']),
    );
  });

  it('a membership that depends on how an update is described', () => {
    expect(find('membership-disagrees', 'auxiliary-confidence-loss instance-of so-r@narrow')).toHaveLength(1);
  });

  it('a route to SO-2 through the labels, and so into the narrow reading', () => {
    expect(answer('w2sg-r implies changes-labels given converts-sparse-to-dense')).toBe('yes');
    expect(
      answer(
        'w2sg-r implies so-r@narrow given converts-sparse-to-dense and not changes-objective and not changes-data-selection',
      ),
    ).toBe('yes');
  });

  it('a claim whose own author undercuts it, which is no contradiction', () => {
    const statement = base.statements.get('so-r@narrow excludes w2sg-r');
    const [claim] = statement?.claims ?? [];
    expect(statement?.status).toBe('disputed');
    expect(claim?.assertedBy.map(({ source, hedge }) => [source, hedge])).toEqual([
      ['cloud-2025', 'appears'],
    ]);
    expect(claim?.disputedBy.map(({ source }) => source)).toEqual(['cloud-2025']);
    expect(find('contradiction').filter(({ contexts }) => contexts.includes('cloud-2025'))).toEqual([]);
  });

  it('methods of assessment for which the common problem has no place', () => {
    const [finding] = find('relation-refuted', '“so-4 implies so-problem”');
    expect(finding?.entries).toContain('ai-control-trusted-monitoring');
    expect(answer('so-4 not-implies so-problem')).toBe('yes');
  });

  it('techniques that the source names, where the post misses them', () => {
    const named = [...base.methods.values()].filter(
      ({ id, data }) => data.origin.source === 'burns-2023' && answer(`${id} instance-of w2sg-r`) === 'yes',
    );
    expect(named.map(({ id }) => id)).toContain('auxiliary-confidence-loss');
    expect(base.questions.get('what-is-a-w2sg-technique')?.data.asks).toEqual({
      term: 'weak-to-strong-generalization',
      list: 'methods',
    });
  });
});
