import { describe, expect, it } from 'vitest';
import { findImpact, type Impact } from '../../src/checker/impact.ts';
import type { Document } from '../../src/model/span.ts';
import {
  claim,
  readBase,
  word,
  writeDefinition,
  writeEntry,
  writeFeature,
  writeMethod,
} from '../support/factories.ts';

/** a → b → c, of which m is an a; d stands apart. */
const documents: readonly Document[] = [
  word,
  writeFeature('f'),
  writeDefinition('a', { implies: [claim('b')] }),
  writeDefinition('b', { implies: [claim('c')] }),
  writeDefinition('c', { criterion: { necessary: 'f' } }),
  writeDefinition('d'),
  writeMethod('m', { 'instance-of': [claim('a')] }),
];

function replace(...changed: readonly Document[]): readonly Document[] {
  const kept = documents.filter(({ path }) => !changed.some((each) => each.path === path));
  return [...kept, ...changed];
}

function compare(before: readonly Document[], after: readonly Document[]): Impact {
  return findImpact({ base: readBase(before) }, { base: readBase(after) });
}

const sentencesOf = ({ gained, lost }: Impact) => ({
  gained: gained.map(({ sentence }) => sentence),
  lost: lost.map(({ sentence }) => sentence),
});

describe('the impact of a change', () => {
  it('is none where nothing changed, or only words did', () => {
    const reworded = replace(writeDefinition('a', { gloss: 'Said otherwise.', implies: [claim('b')] }));
    for (const after of [documents, [...documents].reverse(), reworded]) {
      const { gained, lost, findingsGained, findingsLost, findingsChanged } = compare(documents, after);
      expect([gained, lost, findingsGained, findingsLost, findingsChanged]).toEqual([[], [], [], [], []]);
    }
  });

  it('is what one relation gave, with the reasons of the revision that had it', () => {
    const impact = compare(documents, replace(writeDefinition('b')));
    expect(sentencesOf(impact)).toEqual({
      gained: [],
      lost: ['a implies c', 'a overlaps c', 'b implies c', 'b overlaps c', 'm instance-of c', 'm has f'],
    });
    const reasons = impact.lost.map(({ sentence, justification }) => [
      sentence,
      justification.statements.map(({ text }) => text),
    ]);
    expect(Object.fromEntries(reasons)['m instance-of c']).toEqual([
      'a implies b',
      'b implies c',
      'm instance-of a',
    ]);
    expect(sentencesOf(compare(replace(writeDefinition('b')), documents)).gained).toEqual(
      sentencesOf(impact).lost,
    );
  });

  it('tells a denial from the claim that it replaces', () => {
    const impact = compare(documents, replace(writeDefinition('b', { 'not-implies': [claim('c')] })));
    expect(sentencesOf(impact).gained).toEqual(['b not-implies c']);
    expect(sentencesOf(impact).lost).toContain('b implies c');
  });

  it('is the loss of a claim that becomes disputed', () => {
    const disputed = claim('c', { 'disputed-by': [{ source: 'editors' }] });
    const impact = compare(documents, replace(writeDefinition('b', { implies: [disputed] })));
    expect(sentencesOf(impact)).toEqual(sentencesOf(compare(documents, replace(writeDefinition('b')))));
  });

  it('is none where a claim is only written down that followed already', () => {
    const after = replace(writeDefinition('a', { implies: [claim('b'), claim('c')] }));
    expect(sentencesOf(compare(documents, after))).toEqual({ gained: [], lost: [] });
  });

  it('counts a criterion by what it says, not by how', () => {
    const criterion = (formula: string) =>
      replace(writeDefinition('c', { criterion: { necessary: formula } }));
    expect(sentencesOf(compare(criterion('f'), criterion('f and f')))).toEqual({ gained: [], lost: [] });
    expect(sentencesOf(compare(criterion('f'), criterion('f or d')))).toEqual({
      gained: [],
      lost: ['c requires f', 'm has f'],
    });
  });

  it('says of a sense that became empty just that', () => {
    const after = replace(writeDefinition('d', { implies: [claim('a')], excludes: [claim('c')] }));
    expect(sentencesOf(compare(documents, after))).toEqual({ gained: ['d excludes d'], lost: [] });
    expect(sentencesOf(compare(after, documents))).toEqual({ gained: [], lost: ['d excludes d'] });
  });

  it('loses nothing by a rename, whoever still uses the old name', () => {
    const renamed = [
      ...replace(
        writeDefinition('b', { 'replaced-by': 'better', implies: [claim('c')] }),
        writeMethod('m', { 'replaced-by': 'n' }),
      ),
      writeDefinition('better', { implies: [claim('c')] }),
      writeMethod('n', { 'instance-of': [claim('a')] }),
    ];
    const impact = compare(documents, renamed);
    expect(sentencesOf(impact)).toEqual({ gained: [], lost: [] });
    expect([impact.findingsGained, impact.findingsLost]).toEqual([[], []]);
  });

  it('loses what is not carried over to the new name, under the old one', () => {
    const renamed = [
      ...replace(writeDefinition('b', { 'replaced-by': 'better' })),
      writeDefinition('better'),
    ];
    expect(sentencesOf(compare(documents, renamed)).lost).toContain('b implies c');
  });

  it('is looked for in the context that each revision is given', () => {
    const context = { readings: {}, accepts: [], rejects: [] };
    const disputed = claim('c', { 'disputed-by': [{ source: 'editors' }] });
    const accepts = [{ type: 'relation', relation: 'implies', subject: 'b', object: 'c' } as const];
    const impact = findImpact(
      { base: readBase(documents), context },
      {
        base: readBase(replace(writeDefinition('b', { implies: [disputed] }))),
        context: { ...context, accepts },
      },
    );
    expect(sentencesOf(impact)).toEqual({ gained: [], lost: [] });
  });
});

describe('findings, compared', () => {
  const mixed = (label: string, more: readonly Document[] = []) => [
    word,
    writeDefinition('a', { label }),
    writeDefinition('b', { kind: 'hope' }),
    ...more,
  ];

  it('are the same although an entry is called otherwise', () => {
    const { findingsGained, findingsLost, findingsChanged } = compare(mixed('A'), mixed('A (new)'));
    expect([findingsGained, findingsLost, findingsChanged]).toEqual([[], [], []]);
  });

  it('are changed where they say something else of the same entry', () => {
    const { findingsGained, findingsLost, findingsChanged } = compare(
      mixed('A'),
      mixed('A', [writeDefinition('c', { kind: 'problem' })]),
    );
    expect([findingsGained, findingsLost]).toEqual([[], []]);
    expect(
      findingsChanged.map(({ before, after }) => [before.rule, before.entries.length, after.entries.length]),
    ).toEqual([['mixed-kinds', 3, 4]]);
  });

  it('are changed where another entry comes first in them', () => {
    const use = (id: string, role: string) =>
      writeEntry(`usages/${id}`, {
        source: 'cook',
        locator: id,
        gloss: 'g',
        construction: 'single',
        mentions: [{ term: 'word', as: role }],
      });
    const before = [word, use('m', 'problem'), use('n', 'method')];
    const { findingsLost, findingsChanged } = compare(before, [...before, use('a', 'hope')]);
    const shift = 'sense-shift-in-source';
    expect(findingsLost.filter(({ rule }) => rule === shift)).toEqual([]);
    expect(
      findingsChanged
        .filter(({ after }) => after.rule === shift)
        .map((each) => [each.before.entries[0], each.after.entries[0]]),
    ).toEqual([['m', 'a']]);
  });

  it('are gained and lost where there was none, or is none any more', () => {
    const plain = [word, writeDefinition('a', { label: 'A' })];
    const there = compare(plain, mixed('A'));
    expect(there.findingsGained.map(({ rule }) => rule)).toEqual(['mixed-kinds']);
    expect([there.findingsLost, there.findingsChanged]).toEqual([[], []]);
    expect(compare(mixed('A'), plain).findingsLost.map(({ rule }) => rule)).toEqual(['mixed-kinds']);
  });
});
