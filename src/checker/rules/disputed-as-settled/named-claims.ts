import type { Entry } from '../../../model/entry.ts';
import { printSentence, type Sentence } from '../../../model/sentence.ts';
import type { Span } from '../../../model/span.ts';
import { findCodeFences } from '../../../parser/find-code-fences.ts';
import { parseSentence } from '../../../parser/parse-sentence.ts';
import { rememberEach } from '../../remember-each.ts';

/** A claim that a body names between backticks. */
export interface NamedClaim {
  readonly sentence: Sentence;
  readonly text: string;
  readonly span: Span;
  /** The paragraph or list item around it says that somebody claims it, or that it is in doubt. */
  readonly isQualified: boolean;
}

/** Words by which a reader learns that a claim is somebody's, or not certain. */
const qualifying =
  /disput|hedge|tentativ|claim|argu|doubt|question|open|whether|\bif\b|would|might|\bmay\b|could|seem|appear|accept|reject|\bsa(?:y|id)|writes?\b|thinks?\b|holds? that|according|reading|rests on|unsettled|not settled|<Cite/i;

/** Every claim that the commentary of an entry names in the form of a sentence. */
export const listNamedClaims = rememberEach(({ body }: Entry): readonly NamedClaim[] => {
  const { lines } = findCodeFences(body.text);
  return lines.flatMap(({ start, end }) => {
    const line = body.text.slice(start, end);
    return [...line.matchAll(/`([^`]+)`/g)].flatMap((match) => {
      const [, code = ''] = match;
      // Most name an id, and are soon told from a sentence.
      if (!/\S\s+\S/.test(code)) return [];
      const { sentence } = parseSentence(code);
      if (!sentence) return [];
      const at = start + match.index + 1;
      const span = body.span(at, at + code.length);
      const isQualified = qualifying.test(paragraphAround(body.text, at));
      return [{ sentence, text: printSentence(sentence), span, isQualified }];
    });
  });
});

function paragraphAround(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/\n[ \t]*\n/)
      .at(-1) ?? '';
  const after = text.slice(at).split(/\n[ \t]*\n/)[0] ?? '';
  return before + after;
}
