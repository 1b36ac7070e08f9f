import { describeRole, fitsRole, kindOfRole } from '../../../model/kind.ts';
import { areMany, countKinds, describeByKind, describeCoercion, relateKinds } from '../../describe-sense.ts';
import type { Rule } from '../../rule.ts';
import { groupSensesByTerm, listTermMentions } from '../../term-mention.ts';

export const usageFitsNoSense: Rule = {
  id: 'usage-fits-no-sense',
  summary: 'A passage uses a term in a role that none of its recorded senses can play',
  severity: 'finding',
  basis: 'proof',
  *check({ base }) {
    const sensesByTerm = groupSensesByTerm(base);
    for (const { usage, term, role, roleSpan, pin } of listTermMentions(base)) {
      const senses = sensesByTerm.get(term.id) ?? [];
      if (pin !== undefined || senses.some(({ data }) => fitsRole(data.kind, role))) continue;
      const { name } = term.data;
      const recorded =
        senses.length > 0
          ? `no recorded sense of it is one: ${areMany(senses) ? `they are ${countKinds(senses)}` : `there is only ${describeByKind(senses)}`}.${describeCoercion(name, role, senses)}`
          : 'no sense of it is recorded at all.';
      yield {
        messageId: senses.length > 0 ? 'none-fits' : 'none-recorded',
        message: `“${name}” stands for ${describeRole(role)} here, and ${recorded} If a source gives the word this meaning, record it as a definition with \`kind: ${kindOfRole(role)}\`.`,
        entries: [usage.id, ...(senses.length > 0 ? senses.map(({ id }) => id) : [term.id])],
        span: roleSpan,
        related: relateKinds(senses),
      };
    }
  },
};
