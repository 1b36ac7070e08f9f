import { describe, expect, it } from 'vitest';
import { findingsAbout, groupByRule, listFindings, subjectFirst } from '../../src/view/finding-view.ts';
import { groupFindings } from '../../src/view/findings-view.ts';
import { firstSentences, textOf } from '../../src/view/phrase.ts';
import { makeKnowledge, readFolder } from './load-content.ts';

const documents = readFolder('content');
const knowledge = makeKnowledge(documents);
const findings = listFindings(knowledge);

describe('findings', () => {
  it('have addresses of their own', () => {
    const slugs = findings.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('keep their addresses when files are read in another order and lines move', () => {
    const moved = [...documents]
      .reverse()
      .map(({ path, text }) => ({ path, text: text.replace(/^---\n/, '---\n# A note.\n') }));
    const again = listFindings(makeKnowledge(moved));
    expect(again.map(({ slug }) => slug).sort()).toEqual(findings.map(({ slug }) => slug).sort());
  });

  it('stand in one section each', () => {
    const grouped = groupFindings(knowledge).flatMap(({ groups }) =>
      groups.flatMap((group) => group.findings),
    );
    expect(grouped.map(({ slug }) => slug).sort()).toEqual(findings.map(({ slug }) => slug).sort());
  });

  it('give numbered grounds with owner and place wherever claims are used', () => {
    for (const { grounds } of findings)
      for (const ground of grounds) {
        expect(ground.place).toBeDefined();
        if (ground.standing === 'claimed') expect(ground.assertedBy).not.toEqual([]);
      }
    expect(findings.some(({ grounds }) => grounds.length > 1)).toBe(true);
  });

  it('are found from every entry that they name, also by one of its readings', () => {
    for (const finding of findings)
      for (const { id = '' } of finding.entries)
        expect(findingsAbout(knowledge, id.split('@')[0] ?? '')).toContain(finding);
  });

  it('are grouped by rule without loss', () => {
    expect(groupByRule(findings).reduce((sum, group) => sum + group.findings.length, 0)).toBe(
      findings.length,
    );
  });

  it('say of a sense that stands on both sides that each side is unsettled', () => {
    const doubled = findings.flatMap(({ rule, claim }) => {
      const links = claim.flatMap((part, index) => (typeof part === 'string' ? [] : [{ part, index }]));
      return rule.id !== 'sense-split'
        ? []
        : links
            .filter(({ part }) => links.filter((other) => other.part.id === part.id).length > 1)
            .map(({ index }) => claim[index + 1]);
    });
    expect(doubled.length).toBeGreaterThan(1);
    for (const next of doubled) expect(next).toMatch(/^ \(unsettled\)/);
  });

  it('say when they hold', () => {
    for (const { contexts } of findings) expect(contexts).not.toEqual([]);
  });
});

describe('a relation that nobody recorded', () => {
  it('is put in words where a finding names it', () => {
    const said = findings.map(({ message }) => textOf(message)).join('\n');
    expect(said).not.toMatch(/“[\w@-]+ (?:implies|excludes|not-implies|overlaps) [\w@-]+”/);
  });
});

describe('the message of a finding', () => {
  it('is its lead and its details, and nothing else', () => {
    for (const { message, lead, details } of findings)
      expect([lead, ...details].map(textOf).join(' ').replace(/\s+/g, ' ')).toBe(
        textOf(message).replace(/\s+/g, ' '),
      );
  });
});

describe('findings about a sense', () => {
  it('begin with those of which it is the subject', () => {
    const about = subjectFirst(findingsAbout(knowledge, 'so-r'), 'so-r');
    const isSubject = about.map(({ entries: [first] }) => /^so-r(?:@|$)/.test(first?.id ?? ''));
    expect(isSubject).toContain(true);
    expect(isSubject.indexOf(false)).toBe(isSubject.lastIndexOf(true) + 1);
    expect(about).toHaveLength(findingsAbout(knowledge, 'so-r').length);
  });
});

describe('firstSentences', () => {
  it.each([
    [['One. Two.'], 2, 'One.'],
    [['Bowman et al. 2022 says so. Two.'], 2, 'Bowman et al. 2022 says so.'],
    [['It says “yes.” Two.'], 2, 'It says “yes.”'],
    [['One. Two. Three.'], 7, 'One. Two.'],
    [['Of ', { text: 'SO-1' }, ' it holds. Two.'], 2, 'Of SO-1 it holds.'],
    [['No end'], 2, 'No end'],
  ])('of %j, at least %i characters', (words, enough, expected) => {
    expect(textOf(firstSentences(words, enough))).toBe(expected);
  });
});
