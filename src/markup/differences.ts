import type { DifferencesView, DifferenceView } from '../view/position-view.ts';
import { type Html, html } from './html.ts';
import { renderFold, renderVerdictProof } from './proof.ts';
import { renderVerdict } from './verdict.ts';
import { renderSentence } from './words.ts';

/** The first answers tell what sort they are; the rest is a fold away. */
const shownMost = 8;
const titles = { senses: 'Between senses', methods: 'Of methods' } as const satisfies Record<
  DifferenceView['about'],
  string
>;

/** What a position answers otherwise than what is assumed, each with its proof. */
export function renderDifferences({ differences, isChosen }: DifferencesView): Html {
  const others = isChosen ? 'the assumptions that you chose' : 'the settled claims alone';
  return html`<p class="intro">Questions that it answers otherwise than ${others} do.</p>
${
  differences.length === 0
    ? html`<p class="none">No answer differs.</p>`
    : (['senses', 'methods'] as const).map((about) =>
        renderGroup(
          titles[about],
          differences.filter((difference) => difference.about === about),
        ),
      )
}`;
}

function renderGroup(title: string, differences: readonly DifferenceView[]): Html | undefined {
  if (differences.length === 0) return undefined;
  const end = differences.length > shownMost + 2 ? shownMost : differences.length;
  const folded = differences.slice(end);
  return html`<section><h3>${title} <span class="count">${differences.length}</span></h3>
${renderList(differences.slice(0, end))}${
  folded.length > 0 &&
  html`<details class="rest"><summary>${folded.length} more</summary>${renderList(folded)}</details>`
}</section>`;
}

function renderList(differences: readonly DifferenceView[]): Html {
  return html`<ul class="lines">${differences.map(
    ({ words, formal, otherwise, here }) => html`
<li><div class="line"><span class="what">${renderSentence(words)}</span> ${renderVerdict(here.verdict)} <span class="else">instead of ${renderVerdict(otherwise)}</span> ${renderFold(renderVerdictProof(here, formal))}</div></li>`,
  )}
</ul>`;
}
