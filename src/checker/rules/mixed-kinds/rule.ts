import { kinds } from '../../../model/kind.ts';
import { groupByKind, nameSenses, relateKinds } from '../../describe-sense.ts';
import { joinNames } from '../../name-predicate.ts';
import type { Rule } from '../../rule.ts';
import { groupSensesByTerm } from '../../term-mention.ts';

export const mixedKinds: Rule = {
  id: 'mixed-kinds',
  summary: 'The senses of one term are of different kinds',
  severity: 'finding',
  basis: 'proof',
  *check({ base }) {
    for (const [id, senses] of groupSensesByTerm(base)) {
      const term = base.terms.get(id);
      const groups = groupByKind(senses);
      if (!term || groups.length < 2) continue;
      const list = groups.map(([kind, group]) => `${kinds[kind].noun} (${nameSenses(group)})`);
      yield {
        messageId: 'mixed',
        message: `The senses of “${term.data.name}” are not of one kind. It is ${joinNames(list, 'or')}. A sentence that uses the word in one of these roles speaks of only some of the senses; say which are meant.`,
        entries: [id, ...senses.map((sense) => sense.id)],
        span: term.locate.valueSpan(['name']),
        related: relateKinds(senses),
      };
    }
  },
};
