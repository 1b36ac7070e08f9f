import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sentence } from '../model/sentence.ts';
import { parseContext } from '../parser/parse-context.ts';
import { countOf, joinPhrases, nameOfPosition, type Phrase, phrase } from './phrase.ts';
import { putInWords } from './sentence-words.ts';

/** A context that shows a finding. */
export interface ContextView {
  readonly type: 'core' | 'position' | 'assumed';
  /** The position's id. */
  readonly id: string | undefined;
  /** To stand after "holds". */
  readonly words: Phrase;
}

/** "Holds on settled claims alone and in 2 more contexts. Rests on 1 unsettled claim." */
export function summariseStanding(contexts: readonly ContextView[], restsOn: number): Phrase {
  const [first] = contexts.filter(({ type }) => type !== 'assumed');
  const more = contexts.length - 1;
  const others = more > 0 ? ` and in ${countOf(more, 'more context', 'more contexts')}` : '';
  const where = first ? phrase('Holds ', first.words, `${others}.`) : [];
  const basis = restsOn > 0 ? `${first ? ' ' : ''}Rests on ${countOf(restsOn, 'unsettled claim')}.` : '';
  return phrase(where, basis);
}

/** "on settled claims alone, and in the positions “A” and “B”" */
export function describeContexts(contexts: readonly ContextView[]): Phrase {
  const positions = contexts.filter(({ type }) => type === 'position');
  if (positions.length < 2) return joinPhrases(contexts.map(({ words }) => words));
  const others = contexts.filter(({ type }) => type !== 'position').map(({ words }) => words);
  const names = positions.map(({ words }) => words.slice(1));
  return joinPhrases([...others, phrase('in the positions ', joinPhrases(names))]);
}

/** When a finding holds, to stand after that word. */
export function describeContext(base: KnowledgeBase, context: string): ContextView {
  if (context === 'core') return { type: 'core', id: undefined, words: ['on settled claims alone'] };
  if (base.positions.has(context)) {
    return { type: 'position', id: context, words: ['in the position ', nameOfPosition(base, context)] };
  }
  const written = parseContext(context).context;
  const assumed = [...(written?.accepts ?? []), ...chosenReadings(written?.readings ?? {})];
  const words =
    assumed.length > 0
      ? phrase('if it is granted that ', joinPhrases(assumed.map((sentence) => putInWords(base, sentence))))
      : phrase('assuming ', { text: context, isCode: true });
  return { type: 'assumed', id: undefined, words };
}

function chosenReadings(readings: Readonly<Record<string, string>>): readonly Sentence[] {
  return Object.entries(readings).map(([definition, reading]) => ({ type: 'reading', definition, reading }));
}
