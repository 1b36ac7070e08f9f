import { atom, atomsOf, type Formula, not } from '../../../model/formula.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { CriterionForm, Sentence } from '../../../model/sentence.ts';
import type { ContextReasoner } from '../../../reasoner/context-reasoner.ts';

interface Criterion {
  readonly subject: string;
  readonly form: CriterionForm;
  readonly formula: Formula;
}

/** By method and id: what the settled record says; undefined where what it says is not settled. */
type Answers = ReadonlyMap<string, ReadonlyMap<string, boolean | undefined>>;

/** The largest number of answers that a reader can be asked for at once. */
const mostFeatures = 2;

/**
 * Finds which unanswered features would decide a membership. Criteria are simplified by what is recorded of the
 * method; only where one or two features remain is the reasoner asked, so that most questions cost next to nothing.
 */
export class MissingFeatures {
  readonly #base: KnowledgeBase;
  readonly #reasoner: ContextReasoner;
  readonly #criteria: ReadonlyMap<string, readonly Criterion[]>;
  readonly #features: Answers;
  readonly #memberships: Answers;

  constructor(base: KnowledgeBase, reasoner: ContextReasoner) {
    this.#base = base;
    this.#reasoner = reasoner;
    const forms = reasoner.context.statements.flatMap(({ sentence }): readonly Criterion[] =>
      sentence.type === 'criterion'
        ? [sentence]
        : sentence.type === 'readings'
          ? readReadings(sentence.definition, sentence.readings)
          : [],
    );
    this.#criteria = Map.groupBy(forms, ({ subject }) => subject);
    this.#features = indexAnswers(base, (sentence) => sentence.type === 'feature' && sentence.feature);
    this.#memberships = indexAnswers(base, (sentence) => sentence.type === 'membership' && sentence.target);
  }

  /** Predicates that have criteria at all. */
  get predicates(): readonly string[] {
    return [...this.#criteria.keys()].sort();
  }

  /**
   * One or two features of which nothing is recorded for the method, such that every answer to them decides whether it
   * qualifies; none where it is decided, features do not decide it, or somebody says whether it does.
   */
  find(method: string, predicate: string): readonly string[] {
    if (this.#memberships.get(method)?.has(predicate)) return [];
    const open = this.#listOpen(method, predicate);
    if (!open || open.length === 0 || open.length > mostFeatures) return [];
    if (this.#reasoner.verdictOn(method, predicate) !== 'unknown') return [];
    const unknown = open.filter((feature) => this.#reasoner.verdictOn(method, feature) === 'unknown');
    return unknown.length > 0 && this.#decide(method, predicate, unknown) ? unknown : [];
  }

  /** The features on which the criteria leave it open; undefined where they lead to something other than features. */
  #listOpen(method: string, predicate: string): readonly string[] | undefined {
    const open = new Set<string>();
    const queue = [predicate];
    const seen = new Set(queue);
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const criteria = this.#criteria.get(name);
      if (!criteria) return undefined;
      for (const { formula } of criteria) {
        for (const id of listAtoms(simplify(formula, (each) => this.#recorded(method, each)))) {
          if (!this.#base.features.has(id)) {
            if (!seen.has(id)) queue.push(id);
            seen.add(id);
          } else if (this.#isAnswered(method, id)) return undefined;
          else open.add(id);
        }
        if (open.size > mostFeatures) return undefined;
      }
    }
    return [...open].sort();
  }

  /** What the settled record says of a method under a predicate. */
  #recorded(method: string, id: string): boolean | undefined {
    const answers = this.#base.features.has(id) ? this.#features : this.#memberships;
    return answers.get(method)?.get(id);
  }

  /** Whether anything at all is recorded: what is disputed or hedged is not missing. */
  #isAnswered(method: string, feature: string): boolean {
    return this.#features.get(method)?.has(feature) ?? false;
  }

  #decide(method: string, predicate: string, features: readonly string[]): boolean {
    return listAnswers(features).every((answers) => {
      // Under answers that cannot be given either verdict follows.
      const under = (verdict: Formula): Formula => ({ type: 'or', operands: [...answers.map(not), verdict] });
      return [atom(predicate), not(atom(predicate))].some((verdict) =>
        this.#reasoner.holds(method, under(verdict)),
      );
    });
  }
}

function indexAnswers(
  { statements }: KnowledgeBase,
  readId: (sentence: Sentence) => string | false,
): Answers {
  const answers = new Map<string, Map<string, boolean | undefined>>();
  for (const { sentence, status } of statements.values()) {
    const id = readId(sentence);
    if (id === false || !('holds' in sentence)) continue;
    const own = answers.get(sentence.method) ?? new Map<string, boolean | undefined>();
    answers.set(sentence.method, own);
    // Where both are settled, which is a contradiction, "yes" counts.
    if (status === 'settled') own.set(id, sentence.holds || own.get(id) === true);
    else own.set(id, own.get(id));
  }
  return answers;
}

/** With no reading chosen, what all readings say suffices, and what some reading says is required. */
function readReadings(definition: string, readings: readonly string[]): readonly Criterion[] {
  const operands = readings.map((reading) => atom(`${definition}@${reading}`));
  return [
    { subject: definition, form: 'suffices-for', formula: { type: 'and', operands } },
    { subject: definition, form: 'requires', formula: { type: 'or', operands } },
  ];
}

/** The formula with what is known put in; true or false where that settles it. */
function simplify(formula: Formula, readValue: (id: string) => boolean | undefined): Formula | boolean {
  if (formula.type === 'atom') return readValue(formula.id) ?? formula;
  if (formula.type === 'not') {
    const inner = simplify(formula.operand, readValue);
    return typeof inner === 'boolean' ? !inner : not(inner);
  }
  const absorbing = formula.type === 'or';
  const parts = formula.operands.map((operand) => simplify(operand, readValue));
  if (parts.includes(absorbing)) return absorbing;
  const open = parts.filter((part) => typeof part !== 'boolean');
  return open.length === 0 ? !absorbing : { type: formula.type, operands: open };
}

function listAtoms(formula: Formula | boolean): readonly string[] {
  return typeof formula === 'boolean' ? [] : atomsOf(formula).map(({ id }) => id);
}

/** Every way to answer the features. */
function listAnswers(features: readonly string[]): readonly (readonly Formula[])[] {
  return features.reduce<readonly (readonly Formula[])[]>(
    (all, feature) =>
      all.flatMap((answers) => [
        [...answers, atom(feature)],
        [...answers, not(atom(feature))],
      ]),
    [[]],
  );
}
