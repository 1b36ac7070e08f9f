import { splitPredicate } from '../model/identifier.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { mapSentence } from '../model/sentence.ts';
import { escapePattern } from '../parser/escape-pattern.ts';
import type { Rename } from '../parser/resolve-claims.ts';
import { listCurrent } from './current-entry.ts';
import type { Diagnostic } from './diagnostic.ts';

interface Checked {
  readonly base: KnowledgeBase;
  readonly diagnostics: readonly Diagnostic[];
}

/** A finding of one rule about one entry that says something else than before. */
export interface ChangedFinding {
  readonly before: Diagnostic;
  readonly after: Diagnostic;
}

export interface ComparedFindings {
  readonly gained: readonly Diagnostic[];
  readonly lost: readonly Diagnostic[];
  readonly changed: readonly ChangedFinding[];
}

/**
 * The findings that only one of two revisions shows. Two are the same where one rule says the same of the same entries
 * in the same context: where they stand, and how entries were called meanwhile, makes no difference. An id orders lists
 * and breaks ties, so that of findings about an entry with a new id only rule and entries are compared. One that a rule
 * still reports at the same entry, of other senses or for other reasons, is changed.
 */
export function compareFindings(before: Checked, after: Checked, rename: Rename): ComparedFindings {
  const isFinding = ({ severity }: Diagnostic) => severity === 'finding';
  const [earlier, later] = [before.diagnostics.filter(isFinding), after.diagnostics.filter(isFinding)];
  const exactly = createIdentity(before.base, after.base, rename);
  const roughly = createRoughIdentity(before.base, rename);
  const [gained, lost] = [subtract(later, earlier, exactly), subtract(earlier, later, exactly)];
  return pair(subtract(gained, lost, roughly), subtract(lost, gained, roughly), rename);
}

/** Takes together what one rule says at one entry before and after, in order. */
function pair(
  later: readonly Diagnostic[],
  earlier: readonly Diagnostic[],
  rename: Rename,
): ComparedFindings {
  const placeOf = ({ rule, messageId, entries: [entry = ''] }: Diagnostic) =>
    JSON.stringify([rule, messageId, rename(entry)]);
  const waiting = Map.groupBy(earlier, placeOf);
  const changed: ChangedFinding[] = [];
  const gained = later.filter((after) => {
    const before = waiting.get(placeOf(after))?.shift();
    if (before) changed.push({ before, after });
    return !before;
  });
  const unpaired = new Set([...waiting.values()].flat());
  // Of a finding about several entries any may come first: it is the same one where most of them are.
  const isNew = (after: Diagnostic) => {
    const before = [...unpaired].find((each) => isAboutTheSame(each, after, rename));
    if (before) {
      unpaired.delete(before);
      changed.push({ before, after });
    }
    return !before;
  };
  const stillGained = gained.filter(isNew);
  return { gained: stillGained, lost: earlier.filter((finding) => unpaired.has(finding)), changed };
}

function isAboutTheSame(before: Diagnostic, after: Diagnostic, rename: Rename): boolean {
  if (before.rule !== after.rule || before.messageId !== after.messageId) return false;
  const now = new Set(after.entries.map(rename));
  const shared = before.entries.filter((entry) => now.has(rename(entry))).length;
  const least = Math.min(before.entries.length, after.entries.length);
  return least >= 3 && shared > least / 2;
}

/** What is left of some findings when each of those known takes an equal one with it. */
function subtract(
  findings: readonly Diagnostic[],
  known: readonly Diagnostic[],
  identify: (finding: Diagnostic) => string | undefined,
): readonly Diagnostic[] {
  const left = new Map<string | undefined, number>();
  for (const identity of known.map(identify)) left.set(identity, (left.get(identity) ?? 0) + 1);
  left.delete(undefined);
  return findings.filter((finding) => {
    const identity = identify(finding);
    const count = left.get(identity) ?? 0;
    if (count > 0) left.set(identity, count - 1);
    return count === 0;
  });
}

/** For findings about an entry with a new id. */
function createRoughIdentity(
  before: KnowledgeBase,
  rename: Rename,
): (finding: Diagnostic) => string | undefined {
  const renamed = new Set(
    (['definitions', 'methods', 'features'] as const)
      .flatMap((collection) => listCurrent(before, collection).map(({ id }) => id))
      .filter((id) => rename(id) !== id)
      .flatMap((id) => [id, rename(id)]),
  );
  return ({ rule, messageId, entries, because }) => {
    const ids = entries.map(rename).sort();
    const isConcerned = entries.some((id) => renamed.has(id));
    const restsOnRenamed = because.some(({ sentence }) => {
      let names = false;
      mapSentence(sentence, (name) => {
        names ||= renamed.has(splitPredicate(name).id);
        return name;
      });
      return names;
    });
    return isConcerned || restsOnRenamed ? JSON.stringify([rule, messageId, [...new Set(ids)]]) : undefined;
  };
}

/** What makes a finding of either revision that finding: names old and new of one entry count as one. */
function createIdentity(
  before: KnowledgeBase,
  after: KnowledgeBase,
  rename: Rename,
): (finding: Diagnostic) => string {
  const names = new Map<string, string>();
  const join = (old: string, current: string) => {
    if (old !== current) for (const name of [old, current]) names.set(name, current);
  };
  for (const collection of ['definitions', 'methods', 'features', 'terms', 'positions'] as const) {
    for (const { id } of listCurrent(before, collection)) {
      const isRenamed = collection !== 'terms' && collection !== 'positions';
      const current = isRenamed ? rename(id) : id;
      join(id, current);
      const name = nameOf(before, collection, id);
      join(name ?? id, nameOf(after, collection, current) ?? name ?? id);
    }
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  const update = (text: string) =>
    names.size === 0 ? text : text.replace(pattern, (name) => names.get(name) ?? name);
  return ({ rule, messageId, context, entries, message }) => {
    const ids = [...new Set(entries.map(rename))].sort();
    return JSON.stringify([rule, messageId, update(context), ids, update(message)]);
  };
}

/** What messages call an entry. */
function nameOf(
  base: KnowledgeBase,
  collection: 'definitions' | 'methods' | 'features' | 'terms' | 'positions',
  id: string,
): string | undefined {
  if (collection === 'definitions') return base.definitions.get(id)?.data.label;
  return base[collection].get(id)?.data.name;
}
