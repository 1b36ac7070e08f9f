import type { Entry } from '../../../model/entry.ts';
import { joinPredicate, splitPredicate } from '../../../model/identifier.ts';
import { canonical, denialOf, mapSentence, printSentence, type Sentence } from '../../../model/sentence.ts';
import type { Claim, Statement } from '../../../model/statement.ts';
import { listCurrent } from '../../current-entry.ts';
import type { Inquiry } from '../../inquiry.ts';

/** What a position claims, in words that do not depend on which readings it chooses. */
export interface View {
  readonly position: Entry<'positions'>;
  /** By definition: the reading chosen. */
  readonly readings: ReadonlyMap<string, string>;
  /** By text: what it accepts, and the denials of what it rejects. */
  readonly held: ReadonlyMap<string, Statement>;
  /** By text: what it rejects, with the place. */
  readonly rejected: ReadonlyMap<string, Claim>;
}

/** The views of all positions that were not withdrawn. */
export function listViews({ base }: Inquiry): readonly View[] {
  return listCurrent(base, 'positions').map((position) => {
    const { accepts = [], rejects = [] } = base.positionClaims.get(position.id) ?? {};
    const readings = new Map(Object.entries(position.data.readings ?? {}));
    for (const { sentence } of accepts)
      if (sentence.type === 'reading') readings.set(sentence.definition, sentence.reading);
    const translate = (claim: Claim): Claim => ({
      ...claim,
      sentence: translateSentence(claim.sentence, readings),
    });
    const accepted = accepts.filter(isSubstantive).map(translate);
    const rejected = rejects.filter(isSubstantive).map(translate);
    const denials = rejected.flatMap((claim) => {
      const denial = denialOf(claim.sentence);
      return denial ? [{ ...claim, sentence: denial }] : [];
    });
    return {
      position,
      readings,
      held: indexByText([...accepted, ...denials].map(toStatement)),
      rejected: new Map(rejected.map((claim) => [printSentence(claim.sentence), claim])),
    };
  });
}

/** To choose a reading is to say how one uses a word, and claims nothing. */
function isSubstantive({ sentence }: Claim): boolean {
  return sentence.type !== 'reading' && sentence.type !== 'readings';
}

/** Whoever reads a definition in one way speaks of that reading where they use its bare name. */
function translateSentence(sentence: Sentence, readings: ReadonlyMap<string, string>): Sentence {
  return canonical(
    mapSentence(sentence, (predicate) => {
      const { id, reading } = splitPredicate(predicate);
      return reading === undefined ? joinPredicate(id, readings.get(id)) : predicate;
    }),
  );
}

function toStatement(claim: Claim): Statement {
  const { sentence } = claim;
  const owners = claim.assertedBy.map(({ source }) => source);
  return { text: printSentence(sentence), sentence, status: 'tentative', owners, claims: [claim] };
}

function indexByText(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map(statements.map((statement) => [statement.text, statement]));
}
