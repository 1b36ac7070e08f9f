import { splitPredicate } from '../../../model/identifier.ts';
import type { Statement } from '../../../model/statement.ts';
import { groupConflicts } from '../../conflict-group.ts';
import { refuteByCriteria } from '../../criteria-support.ts';
import { groupByCulprit } from '../../culprit.ts';
import { type EmptyDefinition, isDraggedAlong, listEmptyDefinitions } from '../../empty-definition.ts';
import type { Inquiry } from '../../inquiry.ts';
import { countNames, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

interface Empty extends EmptyDefinition {
  /** Predicates that are empty for the same reason. */
  readonly consequences: readonly string[];
  /** What the proofs of all of them share. */
  readonly common: readonly Statement[];
  readonly contexts: string[];
}

export const unsatisfiableDefinition: Rule = {
  id: 'unsatisfiable-definition',
  summary: 'A definition under which nothing could qualify',
  severity: 'error',
  severities: ['error', 'finding'],
  basis: 'proof',
  *check(inquiry) {
    const conflicts = inquiry.recall(groupConflicts);
    const found = new Map<string, Empty>();
    for (const { reasoner, answer } of inquiry.askEach((each) => listEmptyDefinitions(inquiry, each))) {
      // A definition that is empty because settled claims clash is counted there.
      const dragged = conflicts.filter((group) => group.reasoner === reasoner);
      const empties = answer.filter(
        (empty) => !isRefuted(inquiry, empty) && !dragged.some(({ common }) => isDraggedAlong(empty, common)),
      );
      for (const empty of groupByCause(empties, reasoner.context.id)) {
        const name = [empty.predicate, ...empty.justification.statements.map(({ text }) => text)].join('\n');
        const known = found.get(name);
        if (known) known.contexts.push(reasoner.context.id);
        else found.set(name, empty);
      }
    }
    for (const empty of found.values()) yield report(inquiry, empty);
  },
};

/** A relation that the criteria refute empties its subject: `relation-refuted` names the root. */
function isRefuted(inquiry: Inquiry, { justification }: EmptyDefinition): boolean {
  return justification.statements.some(
    ({ sentence }) => sentence.type === 'relation' && refuteByCriteria(inquiry, sentence) !== undefined,
  );
}

/** Of definitions whose proofs share a statement the one with the shortest proof is the root; the rest follow from it. */
function groupByCause(empties: readonly EmptyDefinition[], context: string): readonly Empty[] {
  const groups = groupByCulprit(empties, ({ justification }) => justification.statements);
  return groups.flatMap(({ members: [root, ...others] }) => {
    if (!root) return [];
    const common = root.justification.statements.filter((statement) =>
      others.every(({ justification }) => justification.statements.includes(statement)),
    );
    const consequences = others.map(({ predicate }) => predicate);
    return [{ ...root, consequences, common, contexts: [context] }];
  });
}

function report(
  { base }: Inquiry,
  { predicate, justification, consequences, common, contexts }: Empty,
): Report {
  const { id, reading } = splitPredicate(predicate);
  const entry = base.definitions.get(id);
  if (!entry) throw new RangeError(`no definition ${id}`);
  const [context = 'core'] = contexts;
  const isSettled = context === 'core';
  const statements = joinNames(justification.statements.map(({ text }) => `“${text}”`));
  const folded =
    consequences.length > 0
      ? ` Empty with it: ${countNames(consequences.map((other) => namePredicate(base, other)))}${common.length < justification.statements.length ? `; all of this rests on ${joinNames(common.map(({ text }) => `“${text}”`))}` : ''}.`
      : '';
  return {
    messageId: 'nothing-can-qualify',
    severity: isSettled ? 'error' : 'finding',
    entries: [id],
    span: reading ? entry.locate.keySpan(['readings', reading]) : entry.locate.valueSpan(['label']),
    related: justification.statements.flatMap(({ claims, text }) =>
      claims.slice(0, 1).map(({ span }) => ({ span, label: text })),
    ),
    message: `Nothing could qualify under ${namePredicate(base, predicate)}${isSettled ? '' : ` for whoever takes the claims of \`${context}\` together`}: ${statements} leave${justification.statements.length === 1 ? 's' : ''} no room for any method.${folded} A definition should admit something: ${isSettled ? 'correct or dispute one of these claims' : 'correct one of these claims if it is misrecorded; if not, the position has to give one up'}.`,
    because: justification.statements,
    restsOn: justification.restsOn,
    context,
    contexts,
  };
}
