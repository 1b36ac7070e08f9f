import { atom, not } from '../../../model/formula.ts';
import { joinPredicate, splitPredicate } from '../../../model/identifier.ts';
import { hasLift } from '../../../model/kind.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Justification } from '../../../reasoner/conclusion.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import { anyone } from '../../../reasoner/theory.ts';
import { refuteByCriteria } from '../../criteria-support.ts';
import type { Inquiry } from '../../inquiry.ts';
import { joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

interface Empty {
  readonly predicate: string;
  readonly justification: Justification;
  /** Predicates that are empty only because this one is. */
  readonly consequences: string[];
  readonly contexts: string[];
}

export const unsatisfiableDefinition: Rule = {
  id: 'unsatisfiable-definition',
  summary: 'A definition under which nothing could qualify',
  severity: 'error',
  severities: ['error', 'finding'],
  basis: 'proof',
  *check(inquiry) {
    const found = new Map<string, Empty>();
    for (const reasoner of inquiry.contexts) {
      for (const empty of findRoots(inquiry, reasoner)) {
        const name = [empty.predicate, ...empty.justification.statements.map(({ text }) => text)].join('\n');
        const known = found.get(name);
        if (known) known.contexts.push(reasoner.context.id);
        else found.set(name, empty);
      }
    }
    for (const empty of found.values()) yield report(inquiry, empty);
  },
};

function findRoots(inquiry: Inquiry, reasoner: ContextReasoner): readonly Empty[] {
  const empties: Empty[] = listPredicates(inquiry).flatMap((predicate) => {
    const justification = reasoner.prove(anyone, not(atom(predicate)));
    const contexts = [reasoner.context.id];
    return justification ? [{ predicate, justification, consequences: [], contexts }] : [];
  });
  const sizes = (a: Empty, b: Empty) => a.justification.statements.length - b.justification.statements.length;
  const roots: Empty[] = [];
  for (const empty of empties.sort(sizes)) {
    const root = roots.find(({ justification }) =>
      isPart(justification.statements, empty.justification.statements),
    );
    if (root) root.consequences.push(empty.predicate);
    else roots.push(empty);
  }
  // A relation that the criteria refute empties its subject: `relation-refuted` names the root.
  return roots.filter(
    ({ justification }) =>
      !justification.statements.some(
        ({ sentence }) => sentence.type === 'relation' && refuteByCriteria(inquiry, sentence) !== undefined,
      ),
  );
}

function listPredicates({ base }: Inquiry): readonly string[] {
  return [...base.definitions.values()]
    .filter(({ data }) => hasLift(data.kind) && data['replaced-by'] === undefined)
    .flatMap(({ id, data }) => [
      id,
      ...Object.keys(data.readings ?? {}).map((reading) => joinPredicate(id, reading)),
    ]);
}

function isPart(part: readonly Statement[], whole: readonly Statement[]): boolean {
  return part.every((statement) => whole.includes(statement));
}

function report({ base }: Inquiry, { predicate, justification, consequences, contexts }: Empty): Report {
  const { id, reading } = splitPredicate(predicate);
  const entry = base.definitions.get(id);
  if (!entry) throw new RangeError(`no definition ${id}`);
  const [context = 'core'] = contexts;
  const isSettled = context === 'core';
  const statements = joinNames(justification.statements.map(({ text }) => `“${text}”`));
  const folded =
    consequences.length > 0
      ? ` Empty with it: ${joinNames(consequences.map((other) => namePredicate(base, other)))}.`
      : '';
  return {
    messageId: 'nothing-can-qualify',
    severity: isSettled ? 'error' : 'finding',
    entries: [id],
    span: reading ? entry.locate.keySpan(['readings', reading]) : entry.locate.valueSpan(['label']),
    related: justification.statements.flatMap(({ claims, text }) =>
      claims.slice(0, 1).map(({ span }) => ({ span, label: text })),
    ),
    message: `Nothing could qualify under ${namePredicate(base, predicate)}${isSettled ? '' : ` in context \`${context}\``}: ${statements} leave${justification.statements.length === 1 ? 's' : ''} no room for any method.${folded} A definition should admit something: correct or dispute one of these claims.`,
    because: justification.statements,
    restsOn: justification.restsOn,
    context,
    contexts,
  };
}
