import { type Checked, type Citation, readQuotedIn } from '../../../model/citation.ts';
import type { Entry, KeyPath } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Fix } from '../../diagnostic.ts';
import { listCitations } from '../../recorded-citation.ts';
import type { Report, Rule } from '../../rule.ts';

export const missingLocator: Rule = {
  id: 'missing-locator',
  summary: 'A citation without its place in the source, or second-hand words that are not marked as such',
  severity: 'warning',
  basis: 'schema',
  judgesPatched: true,
  *check({ base }) {
    for (const { entry, path, citation } of listCitations(base)) {
      const { source, locator, checked } = citation;
      const mayBeOpen = checked === 'quoted-in' || checked === 'unresolved';
      if (isWork(base, source) && locator === undefined && !mayBeOpen)
        yield {
          ...report(entry, [...path, 'source'], {
            messageId: 'no-locator',
            message: `\`${source}\` is cited without a place in it; expected \`locator\`: write the section, page or paragraph, or, if it was not looked up, \`checked: unresolved\`.`,
          }),
          fixes: offerChecked(entry, path, checked, 'source', 'unresolved', 'if nobody looked it up'),
        };
      yield* judgeSecondHand(base, entry, path, citation);
    }
  },
};

type Cited = Omit<Citation, 'source'> & { readonly source?: string | undefined };

function* judgeSecondHand(
  base: KnowledgeBase,
  entry: Entry,
  path: KeyPath,
  citation: Cited,
): Iterable<Report> {
  const { source = 'the source', checked } = citation;
  const quotedIn = readQuotedIn(citation['quoted-in']);
  if (checked === 'quoted-in' && !quotedIn)
    yield report(entry, [...path, 'checked'], {
      messageId: 'no-quoting-source',
      message: `These words of \`${source}\` are second-hand, and it is not said where they were seen; expected \`quoted-in\`: name the source that quotes them, with the place.`,
    });
  if (!quotedIn) return;
  if (checked === undefined || checked === 'read')
    yield {
      ...report(entry, checked ? [...path, 'checked'] : [...path, 'quoted-in'], {
        messageId: 'unmarked-quotation',
        message: `\`quoted-in\` says that these words were seen in \`${quotedIn.source}\`, and \`checked\` ${checked ? 'that they were read at the source itself' : 'is missing'}; expected \`checked: quoted-in\`: write that, or, if they were read at the source, leave \`quoted-in\` out.`,
      }),
      fixes: offerChecked(entry, path, checked, 'quoted-in', 'quoted-in', 'if they were seen there alone'),
    };
  if (isWork(base, quotedIn.source) && quotedIn.locator === undefined)
    yield report(entry, [...path, 'quoted-in'], {
      messageId: 'no-locator',
      message: `\`${quotedIn.source}\` is cited without a place in it; expected \`quoted-in: {source: ${quotedIn.source}, locator: …}\`: write the section, page or paragraph where it quotes these words.`,
    });
}

/** Writes `checked` where it stands, or beside `neighbour`; whether it is true only the author knows. */
function offerChecked(
  entry: Entry,
  path: KeyPath,
  written: Checked | undefined,
  neighbour: string,
  checked: Checked,
  condition: string,
): readonly Fix[] {
  const edit = written
    ? { span: entry.locate.valueSpan([...path, 'checked']), text: checked }
    : entry.locate.insertion([...path, neighbour], `checked: ${checked}`);
  const title = `Write \`checked: ${checked}\`, ${condition}.`;
  return edit ? [{ grade: 'needs-author', title, edits: [edit] }] : [];
}

/** Only a recorded source has places in it: our own judgement has none, and an unknown id is reported as such. */
function isWork(base: KnowledgeBase, source: string | undefined): source is string {
  return source !== undefined && source !== 'editors' && base.sources.has(source);
}

function report(entry: Entry, path: KeyPath, words: Pick<Report, 'messageId' | 'message'>): Report {
  return { ...words, entries: [entry.id], span: entry.locate.valueSpan(path) };
}
