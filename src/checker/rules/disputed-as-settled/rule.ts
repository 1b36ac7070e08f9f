import { collectionNames } from '../../../model/collection.ts';
import type { Entry } from '../../../model/entry.ts';
import { atom } from '../../../model/formula.ts';
import { denialOf, printSentence, type Sentence } from '../../../model/sentence.ts';
import type { Statement } from '../../../model/statement.ts';
import { parseSentence } from '../../../parser/parse-sentence.ts';
import { anyone, readSentence } from '../../../reasoner/proposition.ts';
import type { Support } from '../../../reasoner/support.ts';
import { listCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';
import { describeOwners, joinNames } from '../../name-predicate.ts';
import type { Report, Rule } from '../../rule.ts';
import { listNamedClaims, type NamedClaim } from './named-claims.ts';

export const disputedAsSettled: Rule = {
  id: 'disputed-as-settled',
  summary: 'A conclusion in prose, or the answer to a question, of which every justification is disputed',
  severity: 'finding',
  basis: 'proof',
  *check(inquiry) {
    for (const question of listCurrent(inquiry.base, 'questions')) {
      const report = judgeQuestion(inquiry, question);
      if (report) yield report;
    }
    for (const entry of listCommentaries(inquiry)) {
      for (const named of listNamedClaims(entry)) {
        const report = named.isQualified ? undefined : judgeProse(inquiry, entry, named);
        if (report) yield report;
      }
    }
  },
};

/** Commentary in our own voice: a position's speaks for its holder, who may take sides. */
function listCommentaries({ base }: Inquiry): readonly Entry[] {
  return collectionNames
    .filter((name) => name !== 'positions')
    .flatMap((name) => listCurrent(base, name) as readonly Entry[]);
}

function judgeQuestion(inquiry: Inquiry, question: Entry<'questions'>): Report | undefined {
  const { asks } = question.data;
  const sentence = typeof asks === 'string' ? parseSentence(asks).sentence : undefined;
  if (!sentence || !isKnown(inquiry, sentence)) return undefined;
  const denial = denialOf(sentence);
  const answers = [
    { word: 'yes', supports: findUnsettled(inquiry, sentence) },
    { word: 'no', supports: denial ? findUnsettled(inquiry, denial) : [] },
  ].filter(({ supports }) => supports.length > 0);
  const isOpen = inquiry.reasoner.core.verdict(sentence) === 'unknown';
  if (answers.length === 0 || !isOpen) return undefined;
  const list = answers.map(
    ({ word, supports: [first] }) => `${word} for whoever accepts ${describeSupport(first)}`,
  );
  const supports = answers.flatMap((answer) => answer.supports.slice(0, 1));
  const place = inquiry.place({
    supports: supports.map(({ assumptions }) => assumptions),
    holdsIn: (reasoner) => reasoner.verdict(sentence) !== 'unknown',
  });
  return (
    place && {
      messageId: 'answer',
      message: `The settled claims leave open whether “${printSentence(sentence)}”. The answer is ${joinNames(list, 'and')}. Whoever answers the question should say on what the answer rests.`,
      entries: [question.id],
      span: question.locate.valueSpan(['asks']),
      ...describeGrounds(supports),
      ...place,
    }
  );
}

function judgeProse(
  inquiry: Inquiry,
  entry: Entry,
  { sentence, text, span }: NamedClaim,
): Report | undefined {
  if (!isKnown(inquiry, sentence) || inquiry.reasoner.core.verdict(sentence) !== 'unknown') return undefined;
  const supports = findUnsettled(inquiry, sentence);
  const place = inquiry.place({
    supports: supports.map(({ assumptions }) => assumptions),
    holdsIn: (reasoner) => reasoner.verdict(sentence) === 'yes',
  });
  if (supports.length === 0 || !place) return undefined;
  return {
    messageId: 'prose',
    basis: 'heuristic',
    message: `The text names “${text}” without a word of doubt, and it is not settled: it holds only with ${describeSupport(supports[0])}. Expected words that say so: name who claims it, or that it is disputed or hedged.`,
    entries: [entry.id],
    span,
    ...describeGrounds(supports.slice(0, 1)),
    ...place,
  };
}

function describeSupport(support: Support | undefined): string {
  return joinNames(
    (support?.assumptions ?? []).map((statement) => `“${statement.text}” (${describeOwners(statement)})`),
  );
}

function describeGrounds(supports: readonly Support[]): Pick<Report, 'because' | 'restsOn' | 'related'> {
  const assumptions: readonly Statement[] = [...new Set(supports.flatMap((support) => support.assumptions))];
  return {
    because: [...new Set(supports.flatMap(({ justification }) => justification.statements))],
    restsOn: assumptions.map(({ text }) => text),
    related: assumptions.flatMap(({ claims, text }) =>
      claims.slice(0, 1).map(({ span }) => ({ span, label: text })),
    ),
  };
}

/** The ways in which the sentence follows, where each of them needs unsettled claims. */
function findUnsettled({ base, reasoner }: Inquiry, sentence: Sentence): readonly Support[] {
  const proposition = readSentence(sentence);
  if (!proposition) return [];
  const { scope, condition } = proposition;
  const presupposed =
    sentence.type === 'relation' ? [atom(sentence.subject), ...(sentence.given ? [sentence.given] : [])] : [];
  const find = (individual: string) =>
    reasoner.findSupports(condition, { individual, presupposed: individual === anyone ? presupposed : [] });
  const recorded = base.statements.get(printSentence(sentence));
  const individuals =
    'all' in scope
      ? [anyone]
      : 'method' in scope
        ? [scope.method]
        : [...(recorded ? [recorded.text] : []), ...reasoner.core.theory.methods];
  const supports = individuals.flatMap(find).sort((a, b) => a.assumptions.length - b.assumptions.length);
  return supports.some(({ assumptions }) => assumptions.length === 0) ? [] : supports;
}

/** Whether the sentence speaks of what is recorded: prose may show one by way of example. */
function isKnown({ base }: Inquiry, sentence: Sentence): boolean {
  const isPredicate = (predicate: string) => {
    const [id = '', reading] = predicate.split('@');
    const definition = base.definitions.get(id);
    return reading === undefined
      ? definition !== undefined || base.features.has(id)
      : Boolean(definition?.data.readings?.[reading]);
  };
  if (sentence.type === 'relation') return isPredicate(sentence.subject) && isPredicate(sentence.object);
  return sentence.type === 'membership' && base.methods.has(sentence.method) && isPredicate(sentence.target);
}
