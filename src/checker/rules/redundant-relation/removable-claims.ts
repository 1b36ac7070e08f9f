import { not } from '../../../model/formula.ts';
import type { Statement } from '../../../model/statement.ts';
import type { ClauseSet } from '../../../reasoner/clause-set.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';
import type { Grounds } from '../../../reasoner/grounds.ts';
import { shrink } from '../../../reasoner/minimal-sets.ts';
import { anyone, type Individual, readSentence } from '../../../reasoner/proposition.ts';
import type { Compiled } from '../../../reasoner/theory.ts';
import type { Inquiry } from '../../inquiry.ts';
import { rememberEach } from '../../remember-each.ts';

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
  const statements = [...inquiry.base.statements.values()];
  const uses = new Map<string, number>();
  for (const ground of statements.flatMap(listGrounds)) uses.set(ground, (uses.get(ground) ?? 0) + 1);
  // Whoever gives a ground that nobody else gives adds something: that settles most claims without a proof.
  const candidates = statements.filter(
    (statement) =>
      statement.status !== 'disputed' &&
      isRelation(statement) &&
      listGrounds(statement).every((ground) => (uses.get(ground) ?? 0) > 1),
  );
  const entailment = new Entailment(inquiry, candidates);
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

/** Each once. */
const listGrounds = rememberEach(({ claims }: Statement): readonly string[] => {
  const grounds = claims.flatMap(({ ground, assertedBy }) => [
    ground ?? [],
    ...assertedBy.map((citation) => citation.ground ?? []),
  ]);
  return [...new Set(grounds.flat())];
});

/** What follows from the settled claims, some candidates for removal left out. */
class Entailment {
  readonly #core: ContextReasoner;
  readonly #candidates: readonly Compiled[];
  /** What stays in any case: what follows from it is worked out once for each individual. */
  readonly #staying: readonly Compiled[];
  readonly #general: ClauseSet;
  readonly #grounds = new Map<Individual, Grounds>();

  constructor({ reasoner: { core } }: Inquiry, candidates: readonly Statement[]) {
    this.#core = core;
    const open = new Set(candidates);
    const compile = (statements: readonly Statement[]) =>
      statements.flatMap((statement) => core.theory.compile(statement) ?? []);
    const { statements } = core.context;
    this.#candidates = compile(statements.filter((statement) => open.has(statement)));
    this.#staying = compile(statements.filter((statement) => !open.has(statement)));
    const ofAll = this.#staying.filter(({ individual }) => individual === anyone);
    this.#general = core.theory.known.clauseSet(ofAll);
  }

  follows(statement: Statement, without: ReadonlySet<Statement>): boolean {
    return this.#ask(statement, without).some(
      ({ staying, added, denied }) =>
        !staying.canHoldWith([...added.map(({ selector }) => selector), ...denied]),
    );
  }

  /** The smallest proof found; empty where there is none. */
  prove(statement: Statement, without: ReadonlySet<Statement>): readonly Statement[] {
    const { theory } = this.#core;
    const proofs = this.#ask(statement, without).flatMap(({ staying: { general, facts }, added, denied }) => {
      const relevant = general.listRelevant(denied, [...facts, ...added]);
      const all = [...relevant.general.statements, ...relevant.facts];
      const proof = theory.known.proof(denied, all, () => {
        const soft = all.map(({ selector }) => selector);
        return shrink({ solver: theory.solver, fixed: denied, soft });
      });
      return proof ? [proof.flatMap((literal) => theory.compiledAt(literal)?.statement ?? [])] : [];
    });
    return proofs.sort((a, b) => a.length - b.length)[0] ?? [];
  }

  /** One question for each individual of whom the statement could be shown: for "some method" every recorded one. */
  #ask({ sentence }: Statement, without: ReadonlySet<Statement>) {
    const { theory } = this.#core;
    const proposition = readSentence(sentence);
    if (!proposition) return [];
    const { scope, condition } = proposition;
    const individuals = 'method' in scope ? [scope.method] : 'all' in scope ? [anyone] : theory.methods;
    const denied = theory.literalsOf(not(condition));
    return individuals
      .filter((individual) => this.#core.minimalSetsOf(individual).conflicts.length === 0)
      .map((individual) => ({
        staying: this.#groundsOf(individual),
        added: this.#candidates.filter((each) => isAbout(each, individual) && !without.has(each.statement)),
        denied,
      }));
  }

  #groundsOf(individual: Individual): Grounds {
    let grounds = this.#grounds.get(individual);
    if (!grounds) {
      const isOfIt = (each: Compiled) => individual !== anyone && each.individual === individual;
      grounds = this.#core.theory.known.grounds(this.#general, this.#staying.filter(isOfIt));
      this.#grounds.set(individual, grounds);
    }
    return grounds;
  }
}

function isAbout({ individual: about }: Compiled, individual: Individual): boolean {
  return about === anyone || about === individual;
}
