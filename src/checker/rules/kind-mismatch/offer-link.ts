import type { Entry } from '../../../model/entry.ts';
import { splitPredicate } from '../../../model/identifier.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import type { Claim } from '../../../model/statement.ts';
import { findCurrent } from '../../current-entry.ts';
import type { Fix } from '../../diagnostic.ts';
import { listWrittenClaims } from '../../written-claim.ts';

/**
 * Where a model of a problem stands in a relation to a problem: to say that it models it. Whether it does is for the
 * author; a key that has one claim, and whose place nothing takes, need only be renamed.
 */
export function offerLink(base: KnowledgeBase, claim: Claim): readonly Fix[] {
  const { sentence, path } = claim;
  if (sentence.type !== 'relation') return [];
  const subject = findCurrent(base, 'definitions', splitPredicate(sentence.subject).id);
  const object = findCurrent(base, 'definitions', splitPredicate(sentence.object).id);
  if (subject?.data.kind !== 'model-of-problem' || object?.data.kind !== 'problem') return [];
  const key = String(path[0]);
  const title = `Write \`models\` in place of \`${key}\`, if ${subject.data.label} stands for ${object.data.label}.`;
  const isSimple = !sentence.subject.includes('@') && !sentence.object.includes('@') && !sentence.given;
  const span = subject.locate.keySpan([key]);
  const edits = isSimple && isAlone(base, subject as Entry, key) ? [{ span, text: 'models' }] : [];
  return [{ grade: 'needs-author', title, edits }];
}

function isAlone(base: KnowledgeBase, entry: Entry, key: string): boolean {
  const own = listWrittenClaims(base).filter((written) => written.entry === entry);
  const has = (name: string) => own.filter(({ path }) => path[0] === name).length;
  return has(key) === 1 && has('models') === 0;
}
