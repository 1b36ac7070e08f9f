import { splitPredicate } from '../../../model/identifier.ts';
import { kinds } from '../../../model/kind.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Sentence } from '../../../model/sentence.ts';
import { countNames, joinNames } from '../../name-predicate.ts';
import { groupSensesByTerm, type Sense } from '../../term-mention.ts';

type Link = Extract<Sentence, { type: 'link' }>;

/** Why `models` cannot link these. */
export function explainLink({ subject }: Link, senses: readonly Sense[]): string {
  const faults = senses.map((sense) =>
    sense.id === subject
      ? `${describeSense(sense)}, and only a method or a model of a problem models something`
      : `${describeSense(sense)}, and only a problem is modelled`,
  );
  return `${faults.join('; ')}; name others, or write \`part-of\` if the first is work within the second.`;
}

/** Why a claim about methods cannot name these, under which none qualifies. */
export function explainMissingLift(
  base: KnowledgeBase,
  sentence: Exclude<Sentence, Link>,
  senses: readonly Sense[],
): string {
  const nobody =
    senses.length > 1 ? 'no method qualifies under these, so they' : 'no method qualifies under one, so it';
  const { place, remedy } = describePlace(sentence, senses);
  const names = listAlternatives(base, sentence, senses).map((id) => `\`${id}\``);
  const alternative =
    names.length > 0
      ? `name a sense under which methods qualify (${countNames(names, 'or')})`
      : 'name a definition under which methods qualify';
  return `${joinNames(senses.map(describeSense))}, and ${nobody} cannot ${place}; ${remedy}, or ${alternative}.`;
}

/** Where the misfits stand in a claim, and what to write in place of it. */
function describePlace(
  sentence: Exclude<Sentence, Link>,
  senses: readonly Sense[],
): { readonly place: string; readonly remedy: string } {
  const isAmong = (predicate: string) => senses.some(({ id }) => id === splitPredicate(predicate).id);
  if (sentence.type === 'membership') {
    const word = sentence.holds ? 'instance-of' : 'not-instance-of';
    const remedy = 'say how the method bears on a problem, with `models` or `part-of`';
    return { place: `stand in \`${word}\``, remedy };
  }
  if (sentence.type === 'relation' && (isAmong(sentence.subject) || isAmong(sentence.object))) {
    const isModel = senses.some(({ data }) => data.kind === 'model-of-problem');
    const remedy = isModel
      ? 'link the problem that it stands for with `models`'
      : 'record what it belongs to with `part-of`';
    return { place: `stand in \`${sentence.relation}\``, remedy };
  }
  if (sentence.type === 'criterion' && isAmong(sentence.subject))
    return { place: 'have a criterion', remedy: 'leave the criterion out, correct `kind`' };
  return { place: 'stand in a formula', remedy: 'use a feature' };
}

/** Other senses of the same terms, under which methods qualify. */
function listAlternatives(
  base: KnowledgeBase,
  sentence: Sentence,
  senses: readonly Sense[],
): readonly string[] {
  const sensesByTerm = groupSensesByTerm(base);
  const named = 'subject' in sentence ? splitPredicate(sentence.subject).id : undefined;
  const others = senses
    .flatMap(({ data }) => sensesByTerm.get(data.term) ?? [])
    .filter(({ id, data }) => id !== named && kinds[data.kind].lift);
  return [...new Set(others.map(({ id }) => id))];
}

function describeSense({ id, data }: Sense): string {
  return `\`${id}\` is ${kinds[data.kind].noun}`;
}
