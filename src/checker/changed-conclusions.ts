import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Statement } from '../model/statement.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import type { Reasoner } from '../reasoner/reasoner.ts';

/**
 * What follows from one of two knowledge bases and not from the other, as `context: sentence`; nothing where both lead
 * to the same conclusions in `core` and in every position. That is proved, not sampled: statements that entail each
 * other have the same consequences. Of a context with conflicts, in which not everything counts, the statements
 * themselves must be the same.
 */
export function listChangedConclusions(before: Reasoner, after: Reasoner): readonly string[] {
  const [old, now] = [indexContexts(before), indexContexts(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return [
    ...compareLinks(before.base, after.base),
    ...compareOpenClaims(before, after),
    ...names.flatMap((name) => {
      const [a, b] = [old.get(name), now.get(name)];
      return a && b ? compareContexts(a, b) : [`${name}: all of it`];
    }),
  ];
}

function indexContexts(reasoner: Reasoner): ReadonlyMap<string, ContextReasoner> {
  return new Map([reasoner.core, ...reasoner.positions].map((each) => [each.context.id, each]));
}

function compareContexts(before: ContextReasoner, after: ContextReasoner): readonly string[] {
  const [lost, gained] = findDifference(before.context.statements, after.context.statements);
  if (lost.length + gained.length === 0) return [];
  const isClear = before.conflicts.length === 0 && after.conflicts.length === 0;
  return [
    ...lost.filter(({ sentence }) => !isClear || after.verdict(sentence) !== 'yes'),
    ...gained.filter(({ sentence }) => !isClear || before.verdict(sentence) !== 'yes'),
  ].map(({ text }) => `${before.context.id}: ${text}`);
}

/** A claim that is open in one of them opens nothing where it follows from what is settled in the other. */
function compareOpenClaims(before: Reasoner, after: Reasoner): readonly string[] {
  const list = ({ base }: Reasoner) =>
    [...base.statements.values()].filter(({ status }) => status !== 'settled');
  const [lost, gained] = findDifference(list(before), list(after));
  return [
    ...lost.filter(({ sentence }) => after.core.verdict(sentence) !== 'yes'),
    ...gained.filter(({ sentence }) => before.core.verdict(sentence) !== 'yes'),
  ].map(({ text }) => `an open claim: ${text}`);
}

/** Links are not reasoned with: each stands for itself. */
function compareLinks(before: KnowledgeBase, after: KnowledgeBase): readonly string[] {
  const difference = findDifference([...before.links.values()], [...after.links.values()]);
  return difference.flat().map(({ text }) => `a link: ${text}`);
}

/** The statements of the first list alone, and those of the second alone, by text. */
function findDifference(
  first: readonly Statement[],
  second: readonly Statement[],
): readonly [readonly Statement[], readonly Statement[]] {
  const lacks = (list: readonly Statement[]) => {
    const texts = new Set(list.map(({ text }) => text));
    return ({ text }: Statement) => !texts.has(text);
  };
  return [first.filter(lacks(second)), second.filter(lacks(first))];
}
