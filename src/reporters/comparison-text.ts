import type { Comparison, Fit, Missing } from '../reasoner/comparison.ts';
import type { Conclusion } from '../reasoner/conclusion.ts';
import { anyone } from '../reasoner/proposition.ts';
import { listWitnesses } from './comparison-json.ts';
import { describeFeatures } from './describe-features.ts';
import { formatInConflict } from './in-conflict-text.ts';
import { formatJustification } from './justification-text.ts';
import type { TextOptions } from './text-options.ts';
import { wrapText } from './wrap-text.ts';

const indent = '  ';

/** How senses relate, for people: each pair in a sentence, its witnesses, the proofs, and what is missing. */
export function comparisonText(pairs: readonly Comparison[], options: TextOptions): string {
  return `${pairs.map((pair) => formatPair(pair, options)).join('\n\n\n')}\n`;
}

function formatPair(pair: Comparison, options: TextOptions): string {
  const { first, second, context, inside, contains, disjoint, missing } = pair;
  const { paint, width } = options;
  const witnesses = (head: string, conclusion: Conclusion) => {
    const names = listWitnesses(conclusion);
    return names.length === 0 ? [] : [wrapText(names.join(', '), width, `${head}: `, indent)];
  };
  return [
    `${paint.strong(wrapText(`${first} and ${second}`, width))}\n${wrapText(`${describeFit(pair)} (in ${context})`, width, indent)}`,
    [
      ...witnesses('recorded methods under both', disjoint),
      ...witnesses(`under ${first} only`, inside),
      ...witnesses(`under ${second} only`, contains),
    ].join('\n'),
    ...[inside, contains, disjoint].map((conclusion) => formatDecided(conclusion, options)),
    ...missing.map((each) => formatMissing(each, pair, width)),
    formatInConflict(listInConflict(pair), width),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function describeFit({ first, second, fit, empty, inside, contains }: Comparison): string {
  const isDenied = { inside: contains.verdict === 'no', contains: inside.verdict === 'no' };
  const sentences = {
    same: 'same: exactly the same methods qualify under both',
    inside: `inside: every method under ${first} is one under ${second}, ${isDenied.inside ? 'and not the reverse' : 'and perhaps the reverse'}`,
    contains: `contains: every method under ${second} is one under ${first}, ${isDenied.contains ? 'and not the reverse' : 'and perhaps the reverse'}`,
    disjoint: 'disjoint: no method qualifies under both',
    overlapping: `overlapping: some method qualifies under both, ${describeOverhang(inside, contains)}`,
    unknown: `unknown: it does not follow whether any method qualifies under both, ${describeOverhang(inside, contains)}`,
  } as const satisfies Record<Fit, string>;
  const note =
    empty.length === 0 ? '' : `; note that nothing at all could qualify under ${empty.join(' or ')}`;
  return `${sentences[fit]}${note}`;
}

function describeOverhang(inside: Conclusion, contains: Conclusion): string {
  if (inside.verdict === 'no' && contains.verdict === 'no') return 'and neither is inside the other';
  if (inside.verdict === 'no') return 'and the first is not inside the second';
  if (contains.verdict === 'no') return 'and the second is not inside the first';
  return 'and it is not known whether one is inside the other';
}

/** A relation that follows, or whose denial does, with the proof. */
function formatDecided({ sentence, verdict, justification, isVacuous }: Conclusion, options: TextOptions) {
  if (!justification) return '';
  const answer = isVacuous
    ? 'yes, but only because nothing at all could qualify under its subject'
    : { yes: 'yes', no: 'no, its denial follows', unknown: '' }[verdict];
  return [
    wrapText(`${sentence}: ${answer}`, options.width),
    ...formatJustification(justification, indent, options),
  ].join('\n');
}

/** The open claims that would decide a relation, and the methods that would, by what is not known of them. */
function formatMissing(
  { sentence, claims, candidates, hypothetical }: Missing,
  pair: Comparison,
  width: number,
) {
  const item = (text: string) => wrapText(text, width, `${indent}- `);
  const denied = { [pair.inside.sentence]: pair.second, [pair.contains.sentence]: pair.first }[sentence];
  const byUnknown = Map.groupBy(candidates, ({ unknown }) =>
    unknown.map((name) => `${name} ${name === denied ? 'did not hold' : 'held'} of them`).join(' and '),
  );
  const single = claims.filter(({ accepting }) => accepting.length === 1);
  const described = hypothetical && describeFeatures(hypothetical.features);
  const reasons = [
    ...[...Map.groupBy(single, ({ verdict }) => verdict)].map(([verdict, found]) =>
      item(`${verdict}, if one of these open claims is accepted: ${found.map(quoteClaims).join(', ')}`),
    ),
    ...claims
      .filter(({ accepting }) => accepting.length > 1)
      .map((found) => item(`${found.verdict}, if all of these are accepted: ${quoteClaims(found)}`)),
    ...[...byUnknown].map(([condition, methods]) =>
      item(`these would break it, if ${condition}: ${methods.map(({ method }) => method).join(', ')}`),
    ),
    ...(candidates.length === 0 && described
      ? [item(`${described} would break it, and no such method is recorded`)]
      : []),
  ];
  if (reasons.length === 0) reasons.push(item('nothing that is recorded bears on it'));
  return [wrapText(`${sentence}: unknown`, width), ...reasons].join('\n');
}

function quoteClaims({ accepting }: Missing['claims'][number]): string {
  return accepting.map(({ text }) => `“${text}”`).join(' and ');
}

/** Whom the context says contradictory things of, among those that the pair is about. */
function listInConflict({ inside, contains, disjoint }: Comparison): readonly string[] {
  const conflicts = [inside, contains, disjoint].flatMap((conclusion) => conclusion.conflicts);
  return [...new Set(conflicts.map(({ individual }) => individual))].map((individual) =>
    individual === anyone ? 'any method' : individual,
  );
}
