import { atom, not } from '../../../model/formula.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Statement } from '../../../model/statement.ts';
import { readSentence } from '../../../reasoner/proposition.ts';
import {
  canCriteriaProve,
  describeBreach,
  describeContrary,
  listRelations,
  type RelationStatement,
  refuteByCriteria,
} from '../../criteria-support.ts';
import type { Inquiry } from '../../inquiry.ts';
import { describeOwners, joinNames, namePredicate } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';

export const relationRefuted: Rule = {
  id: 'relation-refuted',
  summary: 'A recorded relation whose contrary follows from the criteria, or that a recorded method breaks',
  severity: 'finding',
  severities: ['error', 'finding'],
  basis: 'proof',
  *check(inquiry) {
    for (const refuted of inquiry.recall(findRefuted))
      yield refuted.methods.length > 0
        ? reportMethods(inquiry.base, refuted)
        : reportProof(inquiry.base, refuted);
  },
};

interface Refuted {
  readonly statement: RelationStatement;
  readonly because: readonly Statement[];
  /** The recorded methods that break the relation; none where it is the criteria that refute it. */
  readonly methods: readonly string[];
}

function findRefuted(inquiry: Inquiry): readonly Refuted[] {
  const methodsUnder = createLookup(inquiry);
  return listRelations(inquiry).flatMap((statement) => {
    const because = refuteByCriteria(inquiry, statement.sentence);
    return because ? [{ statement, because, methods: [] }] : findBreaking(inquiry, statement, methodsUnder);
  });
}

function reportProof(base: KnowledgeBase, { statement, because }: Refuted): Report {
  const isSettled = statement.status === 'settled';
  const wayOut = isSettled
    ? 'Correct the claim or the criterion, or record who disputes which of them.'
    : 'If you think that a criterion is wrong, dispute it with `disputed-by`; if not, nothing needs to be done: the claim and the criteria disagree.';
  return {
    ...locate(statement),
    messageId: 'refuted-by-criteria',
    severity: isSettled ? 'error' : 'finding',
    message: `“${statement.text}” (${describeOwners(statement)}) cannot hold beside the recorded criteria: ${joinNames(because.map(({ text }) => `“${text}”`))} mean that ${describeContrary(base, statement.sentence)}. ${wayOut}`,
    because,
    restsOn: [],
  };
}

/**
 * A settled claim that a recorded method breaks is a contradiction, and one that criteria could prove is the
 * business of `relation-not-entailed`, which names the same methods: both are reported there, once.
 */
function findBreaking(
  inquiry: Inquiry,
  statement: RelationStatement,
  methodsUnder: (predicate: string) => readonly string[],
): readonly Refuted[] {
  const { sentence, status } = statement;
  const proposition = readSentence(sentence);
  if (status === 'settled' || !proposition || !('all' in proposition.scope)) return [];
  if (canCriteriaProve(inquiry, sentence)) return [];
  const { core } = inquiry.reasoner;
  const broken = not(proposition.condition);
  const methods = methodsUnder(sentence.subject).filter((method) => core.holds(method, broken));
  const [first] = methods;
  if (first === undefined) return [];
  return [{ statement, methods, because: core.prove(first, broken)?.statements ?? [] }];
}

function reportMethods(base: KnowledgeBase, { statement, methods, because }: Refuted): Report {
  return {
    ...locate(statement),
    entries: [statement.claims[0]?.entry.id ?? '', ...methods],
    messageId: 'refuted-by-method',
    basis: 'counterexample',
    message: `“${statement.text}” (${describeOwners(statement)}) is broken by ${joinNames(methods.map((method) => namePredicate(base, method)))}, recorded as qualifying ${describeBreach(base, statement.sentence)}. If a statement about ${methods.length > 1 ? 'one of these methods' : 'this method'} is wrong, correct or dispute it; if the claim goes too far, narrow it with \`given\`, or record who disputes it. If not, nothing needs to be done: this is where the two part.`,
    because,
  };
}

/** Finds the methods that settled claims put under a predicate, of which many relations ask. */
function createLookup({ reasoner: { core } }: Inquiry): (predicate: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (predicate) => {
    const methods =
      known.get(predicate) ?? core.theory.methods.filter((method) => core.holds(method, atom(predicate)));
    known.set(predicate, methods);
    return methods;
  };
}

function locate(statement: RelationStatement): Pick<Report, 'entries' | 'span'> {
  const claim = statement.claims[0];
  if (!claim) throw new RangeError(`a recorded statement without a place: ${statement.text}`);
  return { entries: [claim.entry.id], span: claim.span };
}
