import { describeRole, fitsRole } from '../../../model/kind.ts';
import { areMany, countKinds, describeByKind, describeCoercion, relateKinds } from '../../describe-sense.ts';
import type { Rule } from '../../rule.ts';
import { groupSensesByTerm, listTermMentions } from '../../term-mention.ts';

/** Which senses fit is what a reader of the passage wants to know, so few of those are cut. */
const mostFitting = 10;

export const usageFitsSomeSenses: Rule = {
  id: 'usage-fits-some-senses',
  summary: 'A passage uses a term in a role that some of its senses can play and others cannot',
  severity: 'finding',
  basis: 'proof',
  *check({ base }) {
    const sensesByTerm = groupSensesByTerm(base);
    for (const { usage, term, role, roleSpan, pin } of listTermMentions(base)) {
      if (pin !== undefined) continue;
      const senses = sensesByTerm.get(term.id) ?? [];
      const fitting = senses.filter(({ data }) => fitsRole(data.kind, role));
      const failing = senses.filter((sense) => !fitting.includes(sense));
      if (fitting.length === 0 || failing.length === 0) continue;
      const { name } = term.data;
      yield {
        messageId: 'some-fit',
        message: `“${name}” stands for ${describeRole(role)} here. Under ${describeByKind(fitting, 'and', mostFitting)} that fits; under ${areMany(failing) ? `the senses that are ${countKinds(failing)}` : describeByKind(failing)} it does not.${describeCoercion(name, role, failing)} If the source itself shows which sense it means, pin that with \`sense\`.`,
        entries: [usage.id, ...fitting.map(({ id }) => id), ...failing.map(({ id }) => id)],
        span: roleSpan,
        related: relateKinds(areMany(failing) ? fitting : [...fitting, ...failing]),
      };
    }
  },
};
