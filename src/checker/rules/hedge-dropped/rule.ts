import type { FeatureValue } from '../../../model/claim.ts';
import type { Entry, KeyPath } from '../../../model/entry.ts';
import { listCitations, type RecordedCitation } from '../../recorded-citation.ts';
import type { Report, Rule } from '../../rule.ts';

/** Words with which a writer holds back. A rule of thumb: "can" and "often" weaken too, and are left out as too common. */
const hedgeWords = [
  'appears?|appeared|seems?|seemed|seemingly|apparently|would seem',
  'might|could|perhaps|possibly|probably|presumably|arguably|plausibly|conceivably|likely',
  'suggests?|suggested|tends? to|not clear|unclear|not obvious|in some cases|sometimes',
  'sounds? (?:a lot )?like|roughly|somewhat|in a sense|we (?:think|believe|suspect|expect)',
].flatMap((words) => words.split(/\|(?![^(]*\))/));

/** Each word as it stands within a sentence or begins one; "May" may be a month. */
const hedges = new RegExp(
  `\\b(?:may|I (?:think|believe|suspect|expect)|${hedgeWords.map(matchBothCases).join('|')})\\b`,
);

function matchBothCases(words: string): string {
  const first = words.charAt(0);
  return `[${first}${first.toUpperCase()}]${words.slice(1)}`;
}

export const hedgeDropped: Rule = {
  id: 'hedge-dropped',
  summary: 'A claim recorded flat whose quoted words hedge',
  severity: 'warning',
  basis: 'heuristic',
  judgesPatched: true,
  *check({ base }) {
    for (const cited of listCitations(base)) {
      const { entry, path, citation } = cited;
      if (!isAsserting(cited) || citation.hedge !== undefined || citation.quote === undefined) continue;
      const found = hedges.exec(citation.quote);
      if (found) yield report(entry, path, found);
    }
  },
};

/** Only claims are settled or not: a definition's or usage's own words may hold back as they please. */
function isAsserting({ entry, path }: RecordedCitation): boolean {
  if (path.includes('asserted-by')) return true;
  if (entry.collection !== 'methods' || path[0] !== 'features' || path.length !== 2) return false;
  const value: FeatureValue | undefined = (entry as Entry<'methods'>).data.features?.[path[1] as string];
  return typeof value === 'object' && value.value !== 'unclear';
}

function report(entry: Entry, path: KeyPath, { 0: hedge, index }: RegExpExecArray): Report {
  const edit = entry.locate.insertion([...path, 'quote'], `hedge: ${hedge}`);
  return {
    messageId: 'hedge-in-quote',
    message: `The quoted words say “${hedge}”, and the claim is recorded as if they did not hold back; expected \`hedge\` beside them: write \`hedge: ${hedge}\`, by which the claim counts as tentative unless others make it flatly. If the word weakens something else, say so with \`allow\`.`,
    entries: [entry.id],
    span: entry.locate.partSpan([...path, 'quote'], index, index + hedge.length),
    fixes: edit
      ? [
          {
            grade: 'changes-conclusions',
            title: `Write \`hedge: ${hedge}\` beside the quote; unless others make the claim flatly, it and what follows from it alone leave \`core\`.`,
            edits: [edit],
          },
        ]
      : [],
  };
}
