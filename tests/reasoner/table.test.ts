import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atom, not } from '../../src/model/formula.ts';
import { rankOpenCells } from '../../src/reasoner/open-cells.ts';
import { Reasoner } from '../../src/reasoner/reasoner.ts';
import { buildTable } from '../../src/reasoner/table.ts';
import { listSubsets, minimal } from '../support/brute-force.ts';
import { assumeSentence, examine, predicates } from '../support/contexts.ts';
import { claim, readBase, word, writeDefinition, writeFeature, writeMethod } from '../support/factories.ts';
import { randomDocuments } from '../support/random-content.ts';

describe('the table of methods and senses', () => {
  test('has a verdict for each cell, and names what claims would change it, as a truth table says', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        for (const { reasoner, context, table, open, extend } of examine(documents)) {
          const { rows } = buildTable(reasoner, context);
          expect(rows.map(({ method }) => method)).toEqual(['m', 'n']);
          for (const { method, isInConflict, cells } of rows) {
            expect(isInConflict).toBe(table.conflictsOf(method).length > 0);
            expect(cells.map(({ predicate }) => predicate)).toEqual(predicates);
            for (const { predicate, verdict, changes } of cells) {
              const proposition = { scope: { method }, condition: atom(predicate) };
              expect(verdict).toBe(table.verdict(proposition));
              const found = changes.map(
                (change) =>
                  `${change.verdict}: ${change.accepting
                    .map(({ text }) => text)
                    .sort()
                    .join('; ')}`,
              );
              const expected: string[] = [];
              if (!isInConflict && verdict === 'unknown') {
                const held = table.statementsAbout(method);
                const about = extend(open)
                  .statementsAbout(method)
                  .filter((each) => open.includes(each));
                for (const [wanted, condition] of [
                  ['yes', atom(predicate)],
                  ['no', not(atom(predicate))],
                ] as const)
                  for (const set of minimal(
                    listSubsets(about).filter((each) => table.entails([...held, ...each], condition)),
                  ))
                    if (table.canHold([...held, ...set]))
                      expected.push(
                        `${wanted}: ${set
                          .map(({ text }) => text)
                          .sort()
                          .join('; ')}`,
                      );
              } else if (!isInConflict) {
                for (const each of open) {
                  const changed = extend([each]).verdict(proposition);
                  if (changed !== verdict) expected.push(`${changed}: ${each.text}`);
                }
              }
              expect(found.sort()).toEqual(expected.sort());
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('leaves out what was withdrawn and what no method can qualify under', () => {
    const reasoner = new Reasoner(
      readBase([
        word,
        writeDefinition('a'),
        writeDefinition('old', { 'replaced-by': 'a' }),
        writeDefinition('setting', { kind: 'setting' }),
        writeMethod('m', { 'instance-of': [claim('old')] }),
        writeMethod('gone', { 'replaced-by': 'm' }),
      ]),
    );
    const { predicates: columns, rows } = buildTable(reasoner, reasoner.core);
    expect(columns).toEqual(['a']);
    expect(rows.map(({ method, cells }) => [method, cells[0]?.verdict])).toEqual([['m', 'yes']]);
  });
});

describe('open cells', () => {
  test('say exactly which other cells an answer would decide', () => {
    fc.assert(
      fc.property(randomDocuments, (documents) => {
        for (const { reasoner, context, table, extend } of examine(documents)) {
          const ranked = rankOpenCells(reasoner.base, context);
          for (const method of ['m', 'n']) {
            if (table.conflictsOf(method).length > 0) continue;
            const isOpen = (predicate: string, among = table) =>
              among.verdict({ scope: { method }, condition: atom(predicate) }) === 'unknown';
            for (const fact of ['f', 'g', ...predicates]) {
              const cell = ranked.find((each) => each.method === method && each.predicate === fact);
              const isFeature = ['f', 'g'].includes(fact);
              const decided = (text: string) => {
                const extended = extend([assumeSentence(text)]);
                return predicates.filter(
                  (other) => other !== fact && isOpen(other) && !isOpen(other, extended),
                );
              };
              const ifYes = isOpen(fact)
                ? decided(`${method} ${isFeature ? 'has' : 'instance-of'} ${fact}`)
                : [];
              const ifNo = isOpen(fact)
                ? decided(`${method} ${isFeature ? 'lacks' : 'not-instance-of'} ${fact}`)
                : [];
              expect([cell?.ifYes ?? [], cell?.ifNo ?? []]).toEqual([ifYes, ifNo]);
            }
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  test('come in order of what they decide, and what decides nothing is left out', () => {
    const { base, core } = new Reasoner(
      readBase([
        word,
        writeFeature('f'),
        writeFeature('g'),
        writeFeature('h'),
        writeDefinition('a', { criterion: 'f' }),
        writeDefinition('b', { criterion: 'f or g' }),
        writeMethod('m'),
      ]),
    );
    const ranked = rankOpenCells(base, core).map(({ predicate }) => predicate);
    // f or a, yes or no: three of four answers; g and b: a yes or a no each decide one or two.
    expect(ranked.indexOf('f')).toBeLessThan(ranked.indexOf('g'));
    expect(ranked).not.toContain('h');
  });
});
