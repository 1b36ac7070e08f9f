import { type Citation, readQuotedIn } from '../../../model/citation.ts';
import type { Entry, KeyPath } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { listCitations } from '../../recorded-citation.ts';
import type { Report, Rule } from '../../rule.ts';

export const missingLocator: Rule = {
  id: 'missing-locator',
  summary: 'A citation without its place in the source, or second-hand words that are not marked as such',
  severity: 'warning',
  basis: 'schema',
  *check({ base }) {
    for (const { entry, path, citation } of listCitations(base)) {
      const { source, locator, checked } = citation;
      const mayBeOpen = checked === 'quoted-in' || checked === 'unresolved';
      if (isWork(base, source) && locator === undefined && !mayBeOpen)
        yield report(entry, [...path, 'source'], {
          messageId: 'no-locator',
          message: `\`${source}\` is cited without a place in it; expected \`locator\`: write the section, page or paragraph, or, if it was not looked up, \`checked: unresolved\`.`,
        });
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
    yield report(entry, checked ? [...path, 'checked'] : [...path, 'quoted-in'], {
      messageId: 'unmarked-quotation',
      message: `\`quoted-in\` says that these words were seen in \`${quotedIn.source}\`, and \`checked\` ${checked ? 'that they were read at the source itself' : 'is missing'}; expected \`checked: quoted-in\`: write that, or, if they were read at the source, leave \`quoted-in\` out.`,
    });
  if (isWork(base, quotedIn.source) && quotedIn.locator === undefined)
    yield report(entry, [...path, 'quoted-in'], {
      messageId: 'no-locator',
      message: `\`${quotedIn.source}\` is cited without a place in it; expected \`quoted-in: {source: ${quotedIn.source}, locator: …}\`: write the section, page or paragraph where it quotes these words.`,
    });
}

/** Only a recorded source has places in it: our own judgement has none, and an unknown id is reported as such. */
function isWork(base: KnowledgeBase, source: string | undefined): source is string {
  return source !== undefined && source !== 'editors' && base.sources.has(source);
}

function report(entry: Entry, path: KeyPath, words: Pick<Report, 'messageId' | 'message'>): Report {
  return { ...words, entries: [entry.id], span: entry.locate.valueSpan(path) };
}
