import { atom, atomsOf, type Formula, not } from '../model/formula.ts';
import { splitPredicate } from '../model/identifier.ts';
import type { Counterexample } from './conclusion.ts';
import type { ContextReasoner } from './context-reasoner.ts';
import type { Proposition } from './proposition.ts';

type Description = ReadonlyMap<string, boolean>;

/**
 * A described method that breaks a universal proposition, with the recorded methods that are proved to break
 * it; `undefined` where nothing can. Where recorded methods break it, the description fits one of them.
 */
export function findCounterexample(
  reasoner: ContextReasoner,
  { condition }: Proposition,
): Counterexample | undefined {
  const broken = not(condition);
  if (!reasoner.isPossible(broken)) return undefined;
  const features = collectFeatures(reasoner, condition);
  const methods = reasoner.theory.methods.filter((method) => reasoner.holds(method, broken));
  const descriptions: Description[] = methods.map(
    (method) => new Map(features.flatMap((feature) => knownValue(reasoner, method, feature))),
  );
  if (methods.length === 0) {
    const model = reasoner.findLeastModel(broken);
    descriptions.push(new Map(features.map((feature) => [feature, model?.has(feature) ?? false])));
  }
  const smallest = descriptions
    .map((description) => reduce(reasoner, description, condition))
    .sort((a, b) => a.size - b.size)[0];
  const sorted = [...(smallest ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  return { features: Object.fromEntries(sorted), methods };
}

/** The features on which the condition depends, through criteria and readings, in order of name. */
function collectFeatures({ theory, context }: ContextReasoner, condition: Formula): readonly string[] {
  const reached = new Set<string>();
  const queue = atomsOf(condition).map(({ id }) => id);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const { sentence } of context.statements) {
      if (sentence.type !== 'criterion') continue;
      const isReached = sentence.subject === name || splitPredicate(sentence.subject).id === name;
      if (isReached) queue.push(...atomsOf(sentence.formula).map(({ id }) => id));
    }
  }
  return [...reached].filter((name) => theory.features.has(name)).sort();
}

function knownValue(reasoner: ContextReasoner, method: string, feature: string): [string, boolean][] {
  const verdict = reasoner.verdictOn(method, feature);
  return verdict === 'unknown' ? [] : [[feature, verdict === 'yes']];
}

/** Leaves out the values without which the description still breaks the condition; all stay where it does not. */
function reduce(reasoner: ContextReasoner, description: Description, condition: Formula): Description {
  const breaks = (values: Description) =>
    !reasoner.isPossible(
      condition,
      ...[...values].map(([feature, holds]) => (holds ? atom(feature) : not(atom(feature)))),
    );
  if (!breaks(description)) return description;
  const kept = new Map(description);
  // Absent features are tried first, so that the description says what the method does.
  const byValue = [...description].sort(([, a], [, b]) => Number(a) - Number(b));
  for (const [feature, holds] of byValue) {
    kept.delete(feature);
    if (!breaks(kept)) kept.set(feature, holds);
  }
  return kept;
}
