import type { Statement } from '../../../model/statement.ts';
import { shrink } from '../../../reasoner/minimal-sets.ts';
import type { Literal } from '../../../reasoner/solver.ts';
import { anyone, readSentence } from '../../../reasoner/theory.ts';
import type { Inquiry } from '../../inquiry.ts';

/** A claim that says nothing which the others, without all that are removable with it, do not say. */
export interface RemovableClaim {
  readonly statement: Statement;
  /** The statements that stay and give it. */
  readonly proof: readonly Statement[];
}

/**
 * Relations and memberships that can all be left out at once: each still follows from what stays, and each is made only
 * by owners and with grounds that the proof has already. Of several such sets one is found, always the same.
 */
export function findRemovableClaims(inquiry: Inquiry): readonly RemovableClaim[] {
  const entailment = new Entailment(inquiry);
  const statements = [...inquiry.base.statements.values()];
  const uses = Map.groupBy(
    statements.flatMap((statement) => [...new Set(listGrounds(statement))]),
    (ground) => ground,
  );
  // Whoever gives a ground that nobody else gives adds something: that settles most claims without a proof.
  const candidates = statements.filter(
    (statement) =>
      statement.status !== 'disputed' &&
      isRelation(statement) &&
      listGrounds(statement).every((ground) => (uses.get(ground)?.length ?? 0) > 1),
  );
  const removed = new Set<Statement>();
  for (const candidate of candidates) {
    removed.add(candidate);
    if (
      !entailment.follows(candidate, removed) ||
      !addsNothing(candidate, entailment.prove(candidate, removed))
    )
      removed.delete(candidate);
  }
  // A later removal may leave another proof, with other owners: what that one lacks is put back.
  return [...removed].flatMap((statement) => {
    const proof = entailment.prove(statement, removed);
    return addsNothing(statement, proof) ? [{ statement, proof }] : [];
  });
}

function isRelation({ sentence, owners }: Statement): boolean {
  return owners.length > 0 && (sentence.type === 'relation' || sentence.type === 'membership');
}

function addsNothing(statement: Statement, proof: readonly Statement[]): boolean {
  const owners = new Set(proof.flatMap((each) => each.owners));
  const grounds = new Set(proof.flatMap(listGrounds));
  return (
    statement.owners.every((owner) => owners.has(owner)) &&
    listGrounds(statement).every((ground) => grounds.has(ground))
  );
}

function listGrounds({ claims }: Statement): readonly string[] {
  return claims.flatMap(({ ground, assertedBy }) => [
    ...(ground === undefined ? [] : [ground]),
    ...assertedBy.flatMap((citation) => citation.ground ?? []),
  ]);
}

/** What follows from the settled claims, some of them left out. */
class Entailment {
  readonly #inquiry: Inquiry;
  readonly #settled: readonly Statement[];

  constructor(inquiry: Inquiry) {
    this.#inquiry = inquiry;
    this.#settled = inquiry.reasoner.core.context.statements;
  }

  follows(statement: Statement, without: ReadonlySet<Statement>): boolean {
    return this.#ask(statement, without).some(
      ({ fixed, soft, solver }) => solver.solve(soft) && !solver.solve([...fixed, ...soft]),
    );
  }

  prove(statement: Statement, without: ReadonlySet<Statement>): readonly Statement[] {
    const { theory } = this.#inquiry.reasoner.core;
    const proofs = this.#ask(statement, without)
      .filter(({ soft, solver }) => solver.solve(soft))
      .flatMap((question) => {
        const literals = shrink(question);
        return literals ? [literals.flatMap((literal) => theory.compiledAt(literal)?.statement ?? [])] : [];
      });
    return proofs.sort((a, b) => a.length - b.length)[0] ?? [];
  }

  /** One question for each individual of whom the statement could be shown: for "some method" every recorded one. */
  #ask(statement: Statement, without: ReadonlySet<Statement>) {
    const { theory } = this.#inquiry.reasoner.core;
    const proposition = readSentence(statement.sentence);
    if (!proposition) return [];
    const { scope, condition } = proposition;
    const individuals = 'method' in scope ? [scope.method] : 'all' in scope ? [anyone] : theory.methods;
    const compiled = this.#settled
      .filter((each) => !without.has(each))
      .flatMap((each) => theory.compile(each) ?? []);
    return individuals.map((individual) => ({
      solver: theory.solver,
      fixed: [-theory.literalOf(condition)] as readonly Literal[],
      soft: compiled
        .filter((each) => each.individual === anyone || each.individual === individual)
        .map(({ selector }) => selector),
    }));
  }
}
