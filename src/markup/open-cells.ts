import type { OpenCellsView } from '../view/open-cells-view.ts';
import { countOf, type Link } from '../view/phrase.ts';
import { type Html, html } from './html.ts';
import { renderLink, renderLinks } from './words.ts';

/** Facts that nobody recorded, with the verdicts that either answer would settle. */
export function renderOpenCells({ cells, more }: OpenCellsView): Html {
  if (cells.length === 0) return html`<p class="none">No single fact would decide anything more.</p>`;
  const decided = (links: readonly Link[]) =>
    links.length > 0 ? renderLinks(links) : html`<span class="none">nothing</span>`;
  return html`<table class="stack open-cells">
<caption>A fact is missing; an answer would settle whether the method falls under these senses</caption>
<thead><tr><th scope="col">Method</th><th scope="col">What is not recorded</th><th scope="col">A yes decides</th><th scope="col">A no decides</th></tr></thead>
<tbody>${cells.map(
    ({ method, fact, question, ifYes, ifNo }) => html`
<tr><th scope="row">${renderLink(method)}</th><td data-label="Not recorded">${renderLink(fact)} <span class="fine">${question}</span></td><td data-label="A yes decides">${decided(ifYes)}</td><td data-label="A no decides">${decided(ifNo)}</td></tr>`,
  )}
</tbody>
</table>
${more > 0 && html`<p class="fine">${countOf(more, 'more open fact')} would decide something.</p>`}`;
}
