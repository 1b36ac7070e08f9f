import { describeRole, fitsRole, kinds } from '../../../model/kind.ts';
import { findCurrent } from '../../current-entry.ts';
import { describeByKind, describeCoercion, relateKinds } from '../../describe-sense.ts';
import type { Rule } from '../../rule.ts';
import { groupSensesByTerm, listTermMentions } from '../../term-mention.ts';

export const pinnedSenseMismatch: Rule = {
  id: 'pinned-sense-mismatch',
  summary: 'A passage uses a term in a role that the sense it is known to mean cannot play',
  severity: 'finding',
  basis: 'proof',
  *check({ base }) {
    const sensesByTerm = groupSensesByTerm(base);
    for (const { usage, index, term, role, roleSpan, pin } of listTermMentions(base)) {
      const senses = sensesByTerm.get(term.id) ?? [];
      const sense = pin === undefined ? undefined : findCurrent(base, 'definitions', pin);
      if (!sense || !senses.includes(sense) || fitsRole(sense.data.kind, role)) continue;
      const { name } = term.data;
      const fitting = senses.filter(({ data }) => fitsRole(data.kind, role));
      const others = fitting.length > 0 ? ` ${describeByKind(fitting, 'or')} would fit the role.` : '';
      yield {
        messageId: kinds[sense.data.kind].lift ? 'other-kind' : 'no-methods',
        message: `“${name}” stands for ${describeRole(role)} here, but in the sense that the source means, ${sense.data.label}, it is ${kinds[sense.data.kind].noun}.${describeCoercion(name, role, [sense])}${others} If the source means another sense, correct \`sense\`.`,
        entries: [usage.id, sense.id],
        span: usage.locate.valueSpan(['mentions', index, 'sense']),
        related: [{ span: roleSpan, label: 'the role' }, ...relateKinds([sense])],
      };
    }
  },
};
