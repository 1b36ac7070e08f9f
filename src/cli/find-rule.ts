import type { Rule } from '../checker/rule.ts';
import { rules } from '../checker/rules.ts';
import { findNearestName } from '../parser/nearest-name.ts';
import { refuseMisuse } from './refusal.ts';

/** The rule of that id. Throws `Refusal` where there is none. */
export function findRule(id: string): Rule {
  const rule = rules.find((known) => known.id === id);
  if (rule) return rule;
  const near = findNearestName(
    id,
    rules.map((known) => known.id),
  );
  const remedy = near === undefined ? '`oversight explain` lists them' : `did you mean \`${near}\`?`;
  return refuseMisuse(`there is no rule \`${id}\`: ${remedy}`);
}
