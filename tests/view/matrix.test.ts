import { describe, expect, it } from 'vitest';
import { describeCell, renderMatrix } from '../../src/markup/matrix.ts';
import { parseContext } from '../../src/parser/parse-context.ts';
import { listPredicates } from '../../src/reasoner/predicates.ts';
import { chooseContext } from '../../src/view/knowledge.ts';
import { viewMatrix } from '../../src/view/matrix-view.ts';
import { makeKnowledge, readFolder, smallContent } from './load-content.ts';

const real = makeKnowledge(readFolder('content'));

describe('the matrix of the recorded content', () => {
  const matrix = viewMatrix(real);
  const cells = matrix.rows.flatMap(({ method, cells }) => cells.map((cell) => ({ method, cell })));

  it('has a row for every method, and every sense as a column or among those of which nothing is known', () => {
    expect(matrix.rows.map(({ method }) => method.id).sort()).toEqual([...real.base.methods.keys()].sort());
    const columns = matrix.terms.flatMap(({ senses }) => senses);
    const all = [...columns, ...matrix.undecided].map(({ id }) => id);
    expect(all.sort()).toEqual([...listPredicates(real.base)].sort());
    for (const { cells } of matrix.rows)
      expect(cells.map(({ sense }) => sense.id)).toEqual(columns.map(({ id }) => id));
  });

  it('gives the verdicts of the reasoner, and marks as disputed only what some claim would change', () => {
    expect(cells.length).toBeGreaterThan(100);
    for (const { method, cell } of cells) {
      expect(cell.verdict).toBe(real.reasoner.core.verdictOn(method.id ?? '', cell.sense.id ?? ''));
      expect(cell.before).toBeUndefined();
      expect(cell.granted).not.toContain(cell.verdict);
    }
    expect(cells.some(({ cell }) => cell.granted.length > 0)).toBe(true);
    expect(cells.some(({ cell }) => cell.granted.length === 0 && cell.verdict === 'yes')).toBe(true);
  });

  it('leads to a proof from every verdict, and nowhere from what is not known', () => {
    for (const { cell } of cells) {
      if (cell.verdict !== 'unknown') expect(cell.to).toContain('#proof-');
      else expect(cell.to === undefined).toBe(cell.granted.length === 0);
    }
  });

  it('has no column under which nothing is known', () => {
    for (const { id } of matrix.undecided)
      for (const method of real.base.methods.keys())
        expect(real.reasoner.core.verdictOn(method, id ?? '')).toBe('unknown');
  });
});

describe('the matrix under chosen assumptions', () => {
  const small = makeKnowledge(smallContent);
  const choose = (text: string) => {
    const { context } = parseContext(text);
    if (!context) throw new Error(text);
    return chooseContext(small, context);
  };
  const cellOf = (text: string, sense: string) =>
    viewMatrix(choose(text)).rows[0]?.cells.find((cell) => cell.sense.id === sense);

  it('says what it was before, only where the verdict is another', () => {
    expect(cellOf('core', 'c')).toMatchObject({ verdict: 'yes', before: undefined });
    expect(cellOf('-"p implies c given first"', 'c')).toMatchObject({ verdict: 'unknown', before: 'yes' });
    expect(cellOf('-"p implies c given first"', 'p')).toMatchObject({ verdict: 'yes', before: undefined });
    expect(cellOf('c=narrow', 'c@narrow')).toMatchObject({ verdict: 'yes', before: undefined });
  });

  it('reads aloud what changed', () => {
    const cell = cellOf('-"p implies c given first"', 'c');
    expect(cell && describeCell(cell)).toBe('unknown, changed from yes');
    const { text } = renderMatrix(viewMatrix(choose('-"p implies c given first"')));
    expect(text).toContain('aria-label="Method under C: unknown, changed from yes"');
  });
});
