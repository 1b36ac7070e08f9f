import type { Entry, KeyPath } from '../../../model/entry.ts';
import type { KnowledgeBase } from '../../../model/knowledge-base.ts';
import { findCurrent, listCurrent } from '../../current-entry.ts';
import { joinNames } from '../../name-predicate.ts';
import type { Report } from '../../rule.ts';
import { groupSensesByTerm } from '../../term-mention.ts';

/** Senses named as those of one term that are recorded as senses of another. */
export function* findForeignSenses(base: KnowledgeBase): Iterable<Report> {
  const sensesByTerm = groupSensesByTerm(base);
  for (const { entry, path, term, sense } of listNamedSenses(base)) {
    const found = findCurrent(base, 'definitions', sense);
    const wanted = findCurrent(base, 'terms', term);
    const own = found && findCurrent(base, 'terms', found.data.term);
    if (!own || !wanted || own === wanted) continue;
    const senses = (sensesByTerm.get(wanted.id) ?? []).map(({ id }) => `\`${id}\``);
    yield {
      messageId: 'other-term',
      message: `\`${sense}\` is a sense of \`${own.id}\`; expected a sense of \`${wanted.id}\`${senses.length > 0 ? ` (${joinNames(senses, 'or')})` : ', of which none is recorded'}: correct the sense or the term.`,
      entries: [entry.id, found.id],
      span: entry.locate.valueSpan(path),
      related: [{ span: found.locate.valueSpan(['term']), label: 'its term' }],
    };
  }
}

interface NamedSense {
  readonly entry: Entry<'usages'> | Entry<'positions'>;
  readonly path: KeyPath;
  readonly term: string;
  readonly sense: string;
}

function* listNamedSenses(base: KnowledgeBase): Iterable<NamedSense> {
  for (const entry of listCurrent(base, 'usages')) {
    for (const [index, mention] of entry.data.mentions.entries()) {
      if ('method' in mention || mention.sense === undefined) continue;
      yield { entry, path: ['mentions', index, 'sense'], term: mention.term, sense: mention.sense };
    }
  }
  for (const entry of listCurrent(base, 'positions')) {
    for (const [term, written] of Object.entries(entry.data.senses ?? {})) {
      if (typeof written === 'string') yield { entry, path: ['senses', term], term, sense: written };
      else
        for (const [index, sense] of written.entries())
          yield { entry, path: ['senses', term, index], term, sense };
    }
  }
}
