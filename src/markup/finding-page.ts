import { describeContexts } from '../view/finding-context.ts';
import type { FindingFate, FindingPageView } from '../view/finding-page-view.ts';
import { phrase } from '../view/phrase.ts';
import { basisWords } from '../view/rule-view.ts';
import { renderClaimCard } from './claim-card.ts';
import { type Html, html } from './html.ts';
import { renderLink, renderSentence, renderWords } from './words.ts';

const fates = {
  'as-in-core': html`It holds under the assumptions that you chose, as it does on settled claims alone.`,
  new: html`<span class="changed">changed</span> It holds under the assumptions that you chose; on settled claims alone it does not.`,
  lost: html`<span class="changed">changed</span> It does not hold under the assumptions that you chose. What follows is what settled claims show.`,
  absent: html`It does not hold under the assumptions that you chose. What follows is where it does.`,
} as const satisfies Record<FindingFate, Html>;

/** More places than these are folded. */
const placesShown = 6;

/** The claim of a finding and its grounds. */
export function renderFindingPage({ finding, fate }: FindingPageView): Html {
  const { lead, details, grounds, restsOn, contexts, place, related, basis } = finding;
  const places = related.map(
    (each) => html`
<li>${renderLink(each.place)}: ${renderWords(each.label)}</li>`,
  );
  const isHere = fate === 'as-in-core' || fate === 'new';
  const standing = isHere ? 'It stands' : phrase('Holds ', describeContexts(contexts), '. It stands');
  return html`${fate && html`<p class="notice fate" data-fate="${fate}">${fates[fate]}</p>`}
<section class="step">
<h2>The claim</h2>
<p class="lead">${renderWords(lead)}</p>
${details.length > 0 && html`<ul class="details">${details.map((words) => html`<li>${renderWords(words)}</li>`)}</ul>`}
<p class="fine">${renderWords(phrase(standing, ` on ${basisWords[basis]}.`))}</p>
</section>
<section class="step">
<h2>The grounds</h2>
${
  grounds.length > 0
    ? html`<ol class="grounds">${grounds.map((claim) => html`<li>${renderClaimCard(claim)}</li>`)}</ol>`
    : html`<p>${
        basis === 'schema'
          ? 'It is seen in the entry itself; no claim is used.'
          : 'It follows from the kinds of the senses and the roles that the sentence gives them; no further claim is used.'
      }</p>`
}
${
  restsOn.length > 0 &&
  html`<h3>What it depends on</h3>
<p class="fine">Claims that are not settled, and readings chosen. Whoever rejects one of them need not follow.</p>
<ul>${restsOn.map((words) => html`<li>${renderSentence(words)}</li>`)}</ul>`
}
<h3>Where it is recorded</h3>
<ul><li>${renderLink(place)}</li>${places.slice(0, placesShown)}</ul>
${
  places.length > placesShown &&
  html`<details class="rest"><summary>${places.length - placesShown} more places</summary><ul>${places.slice(placesShown)}</ul></details>`
}
</section>`;
}
