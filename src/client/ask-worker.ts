import { atomsOf } from '../model/formula.ts';
import type { Document } from '../model/span.ts';
import { parseFormula } from '../parser/parse-formula.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { askFormula } from '../reasoner/ask.ts';
import { listFeatures, listPredicates } from '../reasoner/predicates.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { readChosenContext } from '../view/chosen-context.ts';

/** A formula of the search box. */
export interface AskRequest {
  readonly id: number;
  /** Where the content is published. */
  readonly documents: string;
  /** Assumptions as the command line writes them. */
  readonly context: string;
  readonly formula: string;
}

/** Methods by id, or why the formula cannot be asked. */
export type AskReply = { readonly id: number } & (
  | {
      readonly type: 'answer';
      readonly certain: readonly string[];
      readonly possible: readonly { readonly method: string; readonly unknown: readonly string[] }[];
      readonly excluded: number;
      /** Why nothing can satisfy it: sentences with their owners. */
      readonly impossible: readonly { readonly sentence: string; readonly owners: string }[] | undefined;
    }
  | { readonly type: 'error'; readonly message: string }
);

let reasoner: Promise<Reasoner> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<AskRequest>) => void answer(data));

async function answer({ id, documents, context, formula: text }: AskRequest): Promise<void> {
  const reply = (message: AskReply) => self.postMessage(message);
  const refuse = (message: string) => reply({ id, type: 'error', message });
  try {
    reasoner ??= load(documents);
    const loaded = await reasoner;
    const { formula, error } = parseFormula(text);
    if (error) return refuse(error.message);
    const known = new Set([...listPredicates(loaded.base), ...listFeatures(loaded.base)]);
    const unknown = atomsOf(formula).find((atom) => !known.has(atom.id));
    if (unknown) return refuse(`${unknown.id} is no sense, reading or feature that methods can have`);
    const chosen = readChosenContext(loaded.base, context);
    if (chosen.error !== undefined) return refuse(chosen.error);
    const { certain, possible, excluded, impossible } = askFormula(
      loaded,
      loaded.under(chosen.assumptions),
      formula,
    );
    reply({
      id,
      type: 'answer',
      certain: certain.map(({ method }) => method),
      possible: possible.map(({ method, unknown: open }) => ({ method, unknown: open })),
      excluded: excluded.length,
      impossible: impossible?.statements.map(({ text: sentence, owners }) => ({
        sentence,
        owners: owners.join(', '),
      })),
    });
  } catch (error) {
    reasoner = undefined;
    refuse(error instanceof Error ? error.message : String(error));
  }
}

async function load(documents: string): Promise<Reasoner> {
  const response = await fetch(documents);
  if (!response.ok) throw new Error(`the content could not be loaded (${response.status})`);
  const published = (await response.json()) as { readonly documents: readonly Document[] };
  return new Reasoner(readKnowledgeBase(published.documents));
}
