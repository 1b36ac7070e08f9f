import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { type RelationName, relations } from '../model/relation.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Statement } from '../model/statement.ts';
import { type ClaimView, viewClaim } from './claim-view.ts';
import { type Link, nameOf } from './phrase.ts';

/** A recorded claim that links two entries, seen from one of them. */
export interface RelationView {
  readonly relation: RelationName;
  readonly isOutgoing: boolean;
  /** The entry's own end, where it is a reading. */
  readonly own: Link | undefined;
  readonly other: Link;
  readonly claim: ClaimView;
}

/** Every recorded link of an entry, its own first, in the order in which relations are shown. */
export function listRelations(base: KnowledgeBase, id: string): readonly RelationView[] {
  const order = Object.keys(relations);
  return [...base.statements.values(), ...base.links.values()]
    .flatMap((statement) => viewRelation(base, statement, id) ?? [])
    .sort(
      (a, b) =>
        Number(b.isOutgoing) - Number(a.isOutgoing) || order.indexOf(a.relation) - order.indexOf(b.relation),
    );
}

function viewRelation(base: KnowledgeBase, statement: Statement, id: string): RelationView | undefined {
  const ends = endsOf(statement.sentence);
  if (!ends) return undefined;
  const isSubject = splitPredicate(ends.subject).id === id;
  if (!isSubject && splitPredicate(ends.object).id !== id) return undefined;
  const [own, other] = isSubject ? [ends.subject, ends.object] : [ends.object, ends.subject];
  return {
    relation: ends.relation,
    // A symmetric claim is the entry's own on both sides.
    isOutgoing: isSubject || relations[ends.relation].isSymmetric,
    own: own === id ? undefined : nameOf(base, own),
    other: nameOf(base, other),
    claim: viewClaim(base, statement),
  };
}

function endsOf(
  sentence: Sentence,
): { readonly relation: RelationName; readonly subject: string; readonly object: string } | undefined {
  switch (sentence.type) {
    case 'relation':
    case 'link':
      return sentence;
    case 'membership':
      return {
        relation: sentence.holds ? 'instance-of' : 'not-instance-of',
        subject: sentence.method,
        object: sentence.target,
      };
    default:
      return undefined;
  }
}
