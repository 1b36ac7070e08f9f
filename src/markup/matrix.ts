import type { MatrixCell, MatrixView } from '../view/matrix-view.ts';
import { countOf } from '../view/phrase.ts';
import { type Html, html } from './html.ts';
import { verdictSigns } from './verdict.ts';
import { renderLink, renderLinks } from './words.ts';

/** Stands beside the sign of a verdict that another choice of unsettled claims would change. */
const disputedSign = '±';

/** What is known of a method is counted under these; an unknown verdict is known to be disputed. */
const verdictCounts = [
  { verdict: 'yes', sign: verdictSigns.yes, word: 'yes' },
  { verdict: 'no', sign: verdictSigns.no, word: 'no' },
  { verdict: 'unknown', sign: `${verdictSigns.unknown}${disputedSign}`, word: 'disputed' },
] as const;

/** Methods against senses. Without a script the table is whole; with one it can be sorted and narrowed. */
export function renderMatrix({ terms, rows, undecided }: MatrixView): Html {
  const senses = terms.flatMap((group) =>
    group.senses.map((sense) => ({ sense, term: group.term.id ?? '' })),
  );
  return html`<div class="scroll matrix-scroll" role="group" tabindex="0" aria-label="Methods and senses: table">
<table class="matrix" id="matrix">
<caption>${countOf(rows.length, 'method')} under ${countOf(senses.length, 'sense')}. <span class="narrow-only">Open a method to see under which; under a sense that it does not name, nothing is known of it.</span></caption>
<thead>
<tr class="matrix-terms"><td></td>${terms.map(({ term, senses }) => html`<th scope="colgroup" colspan="${senses.length}" data-term="${term.id}" title="${term.text}"><span>${renderLink(term)}</span></th>`)}</tr>
<tr class="matrix-senses"><th scope="col" data-sort="" aria-sort="ascending">Method <button type="button" class="sort" aria-label="Sort by name"></button></th>${senses.map(
    ({ sense, term }) =>
      html`<th scope="col" data-sort="${sense.id}" data-term="${term}" aria-label="${sense.text}"><span class="sense">${renderLink(sense)}</span> <button type="button" class="sort" aria-label="Sort by ${sense.text}"></button></th>`,
  )}</tr>
</thead>
<tbody>${rows.map(
    ({ method, isInConflict, cells }) =>
      html`
<tr data-method="${method.id}"><th scope="row">${renderLink(method)}${isInConflict && html` <span class="fine">the claims about it conflict</span>`}${renderCounts(cells)}</th>${cells.map((cell) => renderCell(method.text, cell))}</tr>`,
  )}
</tbody>
</table>
</div>
${
  undecided.length > 0 &&
  html`<p class="fine">Without a column, since nothing is known of any method under them: ${renderLinks(undecided)}.</p>`
}`;
}

/**
 * On a phone a method is one line that its verdicts unfold from. They are cells of their own and cannot stand inside the
 * fold: the style sheet shows them where it is open.
 */
function renderCounts(cells: readonly MatrixCell[]): Html {
  const known = cells.filter(({ to }) => to !== undefined);
  if (known.length === 0) return html`<p class="verdicts fine">nothing is known of it</p>`;
  return html`<details class="verdicts"><summary>${verdictCounts.map(({ verdict, sign, word }) => {
    const count = known.filter((cell) => cell.verdict === verdict).length;
    return html`${renderCount(verdict, sign, count, word)}`;
  })}${renderCount('changed', '', known.filter(({ before }) => before).length, 'changed')}</summary></details>`;
}

function renderCount(name: string, sign: string, count: number, word: string): Html {
  return html`<span data-count="${name}"${count === 0 && html` hidden`}><span aria-hidden="true">${sign}</span> <b>${count}</b> ${word} </span>`;
}

function renderCell(method: string, cell: MatrixCell): Html {
  const { verdict, granted, before, sense, to } = cell;
  if (to === undefined)
    return html`<td><span aria-hidden="true">${verdictSigns.unknown}</span><span class="unseen">unknown</span></td>`;
  const signs = `${verdictSigns[verdict]}${granted.length > 0 ? disputedSign : ''}`;
  return html`<td data-verdict="${verdict}"${granted.length > 0 && html` data-disputed`}${
    before && html` data-before="${before}"`
  }><a href="${to}" data-sense="${sense.text}" aria-label="${method} under ${sense.text}: ${describeCell(cell)}">${signs}</a></td>`;
}

/** "disputed: unknown, and yes if claims that are not settled are granted" */
export function describeCell({ verdict, granted, before }: MatrixCell): string {
  const changed = before === undefined ? '' : `, changed from ${before}`;
  if (granted.length === 0) return `${verdict}${changed}`;
  return `disputed: ${verdict}${changed}, and ${granted.join(' or ')} if claims that are not settled are granted`;
}

/** What the signs of the table say. */
export function renderMatrixLegend(): Html {
  const lines = [
    ['yes', '✓', 'the method falls under the sense'],
    ['no', '✗', 'it does not'],
    ['unknown', '?', 'neither follows from what is recorded'],
    ['disputed', disputedSign, 'claims that are not settled would change the answer'],
  ];
  return html`<ul class="matrix-legend" aria-label="Legend">${lines.map(
    ([name, sign, meaning]) =>
      html`<li data-verdict="${name}"><span class="sign" aria-hidden="true">${sign}</span> <strong>${name}</strong>: ${meaning}</li>`,
  )}</ul>`;
}
