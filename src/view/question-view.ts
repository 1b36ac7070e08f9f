import type { Formula } from '../model/formula.ts';
import { not } from '../model/formula.ts';
import { describeRole, hasLift, type Role } from '../model/kind.ts';
import { parseFormula } from '../parser/parse-formula.ts';
import { parseSentence } from '../parser/parse-sentence.ts';
import type { Justification, Verdict } from '../reasoner/conclusion.ts';
import type { ContextReasoner } from '../reasoner/context-reasoner.ts';
import { type EntryView, listActive, viewEntry } from './entry-view.ts';
import { type FindingGroup, findingsAbout, groupByRule } from './finding-view.ts';
import type { Knowledge } from './knowledge.ts';
import { groupMethods, type MembershipGroup } from './membership-view.ts';
import { type Link, nameOf, nameOfTerm, type Phrase } from './phrase.ts';
import { type ProofView, viewProof } from './proof-view.ts';
import { formulaInWords } from './sentence-words.ts';
import { type CitationView, viewCitation } from './source-name.ts';
import { listHolders } from './term-view.ts';
import { type FitView, viewFit } from './usage-view.ts';
import { type AnswerView, answer } from './verdict-view.ts';

/** A recorded method and whether it meets a condition. */
export interface MatchView {
  readonly method: Link;
  readonly proof: ProofView | undefined;
}

/** What the site computes for a question, by what it asks. */
export type ComputedAnswer =
  | {
      readonly type: 'role';
      readonly term: Link;
      readonly role: string;
      readonly senses: readonly { readonly fit: FitView; readonly holders: readonly Link[] }[];
    }
  | {
      readonly type: 'methods';
      readonly term: Link;
      readonly senses: readonly { readonly sense: FitView; readonly groups: readonly MembershipGroup[] }[];
    }
  | { readonly type: 'sentence'; readonly answer: AnswerView }
  | {
      readonly type: 'formula';
      readonly condition: Phrase;
      readonly formal: string;
      readonly matches: Readonly<Record<Verdict, readonly MatchView[]>>;
    };

export interface QuestionView {
  readonly entry: EntryView;
  readonly source: CitationView;
  readonly computed: ComputedAnswer | undefined;
  readonly findings: readonly FindingGroup[];
}

export function viewQuestion(knowledge: Knowledge, id: string): QuestionView {
  const { base } = knowledge;
  const question = base.questions.get(id)?.data;
  if (!question) throw new RangeError(`no question ${id}`);
  const { source, locator, asks } = question;
  return {
    entry: viewEntry(base, 'questions', id),
    source: viewCitation(base, { source, locator }),
    computed: asks === undefined ? undefined : compute(knowledge, asks),
    findings: groupByRule(findingsAbout(knowledge, id)),
  };
}

type Asks = NonNullable<ReturnType<Knowledge['base']['questions']['get']>>['data']['asks'] & {};

function compute(knowledge: Knowledge, asks: Asks): ComputedAnswer | undefined {
  if (typeof asks === 'string') {
    const { sentence } = parseSentence(asks);
    return sentence && { type: 'sentence', answer: answer(knowledge, sentence) };
  }
  if ('formula' in asks) {
    const { formula } = parseFormula(asks.formula);
    return formula && matchFormula(knowledge, formula, asks.formula);
  }
  return 'as' in asks ? answerRole(knowledge, asks.term, asks.as) : listMethods(knowledge, asks.term);
}

function answerRole({ base }: Knowledge, term: string, role: Role): ComputedAnswer {
  return {
    type: 'role',
    term: nameOfTerm(base, term),
    role: describeRole(role),
    senses: listActive(base, 'definitions')
      .filter((id) => base.definitions.get(id)?.data.term === term)
      .map((id) => ({ fit: viewFit(base, id, role), holders: listHolders(base, id) })),
  };
}

function listMethods(knowledge: Knowledge, term: string): ComputedAnswer {
  const { base } = knowledge;
  const senses = listActive(base, 'definitions').filter((id) => base.definitions.get(id)?.data.term === term);
  return {
    type: 'methods',
    term: nameOfTerm(base, term),
    senses: senses.map((id) => {
      const definition = base.definitions.get(id)?.data;
      const canQualify = definition !== undefined && hasLift(definition.kind);
      return { sense: viewFit(base, id, 'method'), groups: canQualify ? groupMethods(knowledge, id) : [] };
    }),
  };
}

function matchFormula({ base, context }: Knowledge, formula: Formula, formal: string): ComputedAnswer {
  const judged = listActive(base, 'methods').map((method) => ({
    method: nameOf(base, method),
    ...judge(context, method, formula),
  }));
  const pick = (verdict: Verdict) =>
    judged
      .filter((match) => match.verdict === verdict)
      .map(({ method, justification }) => ({
        method,
        proof: justification && viewProof(base, justification),
      }));
  return {
    type: 'formula',
    condition: formulaInWords(base, formula),
    formal,
    matches: { yes: pick('yes'), no: pick('no'), unknown: pick('unknown') },
  };
}

function judge(
  context: ContextReasoner,
  method: string,
  formula: Formula,
): { readonly verdict: Verdict; readonly justification: Justification | undefined } {
  const proof = context.prove(method, formula);
  if (proof) return { verdict: 'yes', justification: proof };
  const disproof = context.prove(method, not(formula));
  return { verdict: disproof ? 'no' : 'unknown', justification: disproof };
}
