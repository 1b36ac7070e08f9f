import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { denialOf, printSentence, type Sentence } from '../model/sentence.ts';
import type { Claim, Statement } from '../model/statement.ts';

/** The assumptions that describe a context, as a reader chooses them. */
export interface AssumptionSet {
  /** A position's id, whose assumptions come first. */
  readonly position?: string | undefined;
  /** By definition: the reading chosen. */
  readonly readings: Readonly<Record<string, string>>;
  readonly accepts: readonly Sentence[];
  readonly rejects: readonly Sentence[];
}

export const coreAssumptions: AssumptionSet = { readings: {}, accepts: [], rejects: [] };

/** What is taken to hold: settled claims, plus what is accepted, minus what is rejected. */
export interface Context {
  /** `core`, a position's id, or the assumptions written out; equal contexts have equal ids. */
  readonly id: string;
  readonly statements: readonly Statement[];
  /** Texts of the statements that hold only because they were chosen, sorted. */
  readonly assumptions: readonly string[];
}

/** The assumptions in the spelling that the command line and addresses use. */
export function printAssumptions(assumptions: AssumptionSet): string {
  const parts = [
    ...(assumptions.position === undefined ? [] : [assumptions.position]),
    ...Object.entries(assumptions.readings)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([definition, reading]) => `${definition}=${reading}`),
    ...assumptions.accepts.map((sentence) => `+"${printSentence(sentence)}"`).sort(),
    ...assumptions.rejects.map((sentence) => `-"${printSentence(sentence)}"`).sort(),
  ];
  return parts.length === 0 ? 'core' : [...new Set(parts)].join(',');
}

/** The context that a set of assumptions describes over a knowledge base. Unknown names have no effect. */
export function buildContext(base: KnowledgeBase, assumptions: AssumptionSet): Context {
  const readings = new Map<string, string>();
  const chosen = new Map<string, Statement>();
  const rejected = new Set<string>();
  const accept = (sentence: Sentence, claim: Claim | undefined) => {
    if (sentence.type === 'reading') readings.set(sentence.definition, sentence.reading);
    else {
      const statement = findOrMake(base, sentence, claim);
      chosen.set(statement.text, statement);
      rejected.delete(statement.text);
    }
  };
  const reject = (sentence: Sentence, claim: Claim | undefined) => {
    const text = printSentence(sentence);
    rejected.add(text);
    chosen.delete(text);
    if (sentence.type === 'reading' && readings.get(sentence.definition) === sentence.reading)
      readings.delete(sentence.definition);
    const denial = denialOf(sentence);
    if (denial) accept(denial, claim && { ...claim, sentence: denial });
  };

  if (assumptions.position !== undefined) {
    const position = base.positions.get(assumptions.position);
    const claims = base.positionClaims.get(assumptions.position);
    for (const [definition, reading] of Object.entries(position?.data.readings ?? {}))
      readings.set(definition, reading);
    for (const claim of claims?.accepts ?? []) accept(claim.sentence, claim);
    for (const claim of claims?.rejects ?? []) reject(claim.sentence, claim);
  }
  for (const [definition, reading] of Object.entries(assumptions.readings)) readings.set(definition, reading);
  for (const sentence of assumptions.accepts) accept(sentence, undefined);
  for (const sentence of assumptions.rejects) reject(sentence, undefined);

  for (const [definition, reading] of readings) {
    const statement = base.statements.get(printSentence({ type: 'reading', definition, reading }));
    if (statement) chosen.set(statement.text, statement);
  }
  const isSettled = ({ status, text, sentence }: Statement) =>
    status === 'settled' &&
    // Where nothing was chosen, the texts of a large collection need not be looked at.
    !(rejected.size > 0 && rejected.has(text)) &&
    !(sentence.type === 'readings' && readings.has(sentence.definition));
  const settled = [...base.statements.values(), ...base.links.values()].filter(isSettled);
  if (chosen.size > 0) for (const { text } of settled) chosen.delete(text);
  const added = [...chosen.values()];
  return {
    id: printAssumptions(assumptions),
    statements: added.length === 0 ? settled : [...settled, ...added].sort(compareStatements),
    assumptions: added.map(({ text }) => text).sort(),
  };
}

export function compareStatements(a: Statement, b: Statement): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** The recorded statement, or, where nobody recorded it, the chooser's own. */
function findOrMake(base: KnowledgeBase, sentence: Sentence, claim: Claim | undefined): Statement {
  const text = printSentence(sentence);
  const recorded = base.statements.get(text) ?? base.links.get(text);
  if (recorded) return recorded;
  return {
    text,
    sentence,
    status: 'tentative',
    owners: claim?.assertedBy.map(({ source }) => source) ?? [],
    claims: claim ? [claim] : [],
  };
}
