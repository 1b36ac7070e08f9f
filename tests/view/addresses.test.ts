import { describe, expect, it } from 'vitest';
import { collectionNames } from '../../src/model/collection.ts';
import { rebase } from '../../src/site/href.ts';
import { addressOf, addressOfFile } from '../../src/view/address.ts';
import { viewDefinition } from '../../src/view/definition-view.ts';
import { viewFeature } from '../../src/view/feature-view.ts';
import { listFindings } from '../../src/view/finding-view.ts';
import { viewGuidePage } from '../../src/view/guide-view.ts';
import { viewHome } from '../../src/view/home-view.ts';
import * as lists from '../../src/view/index-view.ts';
import type { Knowledge } from '../../src/view/knowledge.ts';
import { viewMatrix } from '../../src/view/matrix-view.ts';
import { viewMethod } from '../../src/view/method-view.ts';
import { viewPosition } from '../../src/view/position-view.ts';
import { viewQuestion } from '../../src/view/question-view.ts';
import { listRules } from '../../src/view/rule-view.ts';
import { viewSource } from '../../src/view/source-view.ts';
import { viewTerm } from '../../src/view/term-view.ts';
import { viewUsage } from '../../src/view/usage-view.ts';
import { makeKnowledge, readFolder } from './load-content.ts';

const pages = {
  terms: viewTerm,
  definitions: viewDefinition,
  methods: viewMethod,
  features: viewFeature,
  usages: viewUsage,
  positions: viewPosition,
  questions: viewQuestion,
  guide: viewGuidePage,
  sources: viewSource,
} as const;

describe.each(['content', 'tests/fixtures/planets'])('the pages of %s', (folder) => {
  const documents = readFolder(folder);
  const knowledge = makeKnowledge(documents);
  const { base } = knowledge;
  const sections = [...collectionNames, 'sources'] as const;
  const addresses = new Set([
    ...[...sections, 'findings', 'rules'].map((section) => `/${section}/`),
    ...sections.flatMap((section) => [...base[section].keys()].map((id) => addressOf(section, id))),
    ...listFindings(knowledge).map(({ address }) => address),
    ...listRules(knowledge).map(({ address }) => address),
    ...documents.map(({ path }) => addressOfFile(path)),
  ]);
  const views: readonly [string, () => unknown][] = [
    ['home', () => viewHome(knowledge)],
    ['indexes', () => viewIndexes(knowledge)],
    ['findings', () => listFindings(knowledge)],
    ...sections.flatMap((section) =>
      [...base[section].keys()].map((id): [string, () => unknown] => [
        addressOf(section, id),
        () => pages[section](knowledge, id),
      ]),
    ),
  ];

  it.each(views)('%s leads only to pages that exist', (_, view) => {
    const targets = listTargets(view());
    expect(targets.filter((to) => !addresses.has(to.replace(/#.*$/, '')))).toEqual([]);
  });

  it('are all led to', () => {
    const reached = new Set(
      views.flatMap(([, view]) => listTargets(view()).map((to) => to.replace(/#.*$/, ''))),
    );
    const guide = [...base.guide.keys()].map((id) => addressOf('guide', id));
    const entries = sections.flatMap((section) =>
      [...base[section].keys()].map((id) => addressOf(section, id)),
    );
    expect(entries.filter((address) => !reached.has(address) && !guide.includes(address))).toEqual([]);
  });
});

function viewIndexes(knowledge: Knowledge): unknown {
  const { listMethods, listFeatures, listSources, listUsages, listPositions, listQuestions } = lists;
  return [viewMatrix, listMethods, listFeatures, listSources, listUsages, listPositions, listQuestions].map(
    (list) => list(knowledge),
  );
}

/** Every address in a view, wherever it stands. */
function listTargets(view: unknown): readonly string[] {
  if (typeof view !== 'object' || view === null) return [];
  const own = 'to' in view && typeof view.to === 'string' ? [view.to] : [];
  return [...own, ...Object.values(view).flatMap(listTargets)];
}

describe('rebase', () => {
  it.each([
    ['/terms/', '/', '/terms/'],
    ['/terms/', '/base', '/base/terms/'],
    ['/terms/', '/base/', '/base/terms/'],
    ['/', '/base/', '/base/'],
    ['/', '/', '/'],
  ])('%s under %s', (address, base, expected) => {
    expect(rebase(address, base)).toBe(expected);
  });
});
