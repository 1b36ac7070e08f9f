import type { Entry } from '../model/entry.ts';
import type { Role } from '../model/kind.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Span } from '../model/span.ts';
import { findCurrent, listCurrent } from './current-entry.ts';
import { rememberEach } from './remember-each.ts';

/** A definition, as one of the meanings of its term. */
export type Sense = Entry<'definitions'>;

/** A place where a usage gives a term a role. */
export interface TermMention {
  readonly usage: Entry<'usages'>;
  /** Its place in the usage's list of mentions. */
  readonly index: number;
  readonly term: Entry<'terms'>;
  readonly role: Role;
  /** The span of the role. */
  readonly roleSpan: Span;
  /** The sense that the source pins, as written. */
  readonly pin: string | undefined;
}

/** Every mention of a recorded term in a usage that was not withdrawn. */
export const listTermMentions = rememberEach((base: KnowledgeBase): readonly TermMention[] =>
  listCurrent(base, 'usages').flatMap((usage) =>
    usage.data.mentions.flatMap((mention, index) => {
      if ('method' in mention) return [];
      const term = findCurrent(base, 'terms', mention.term);
      const roleSpan = usage.locate.valueSpan(['mentions', index, 'as']);
      return term ? [{ usage, index, term, role: mention.as, roleSpan, pin: mention.sense }] : [];
    }),
  ),
);

/** The recorded senses by term: definitions that were not withdrawn. Terms without any are left out. */
export const groupSensesByTerm = rememberEach(
  (base: KnowledgeBase): ReadonlyMap<string, readonly Sense[]> => {
    const groups = new Map<string, Sense[]>();
    for (const sense of listCurrent(base, 'definitions')) {
      const term = findCurrent(base, 'terms', sense.data.term)?.id;
      if (term === undefined) continue;
      const known = groups.get(term);
      if (known) known.push(sense);
      else groups.set(term, [sense]);
    }
    return groups;
  },
);
