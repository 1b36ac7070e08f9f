import type { FindingGroup, FindingView } from '../view/finding-view.ts';
import { type Html, html } from './html.ts';
import { renderLink, renderWords } from './words.ts';

/** Findings by rule; of a long group the first few are open, and where there is a limit the rest is left to the rule's page. */
export function renderFindings(groups: readonly FindingGroup[], most?: number): Html {
  const open = most ?? 2;
  return html`${groups.map(({ rule, summary, findings }) => {
    const count = findings.length <= open + 1 ? findings.length : open;
    const folded = findings.slice(count);
    const more = `${folded.length} more of this kind`;
    return html`<section class="findings" data-rule="${rule.id}">
<h3>${summary.replace(/\.$/, '')} <span class="count">${findings.length}</span></h3>
<p class="fine">${renderLink(rule)}</p>
${findings.slice(0, count).map(renderFinding)}${
  folded.length > 0 &&
  (most === undefined
    ? html`<details><summary>${more}</summary>${folded.map(renderFinding)}</details>`
    : html`<p class="fine"><a href="${rule.to}#findings">${more}</a> among all that the rule found</p>`)
}
</section>`;
  })}`;
}

/** A finding in a list: the claim, and when it holds; the rest is on its own page. */
export function renderFinding({ entries, claim, standing, address, isNew, contexts }: FindingView): Html {
  const [subject] = entries;
  // The weakest that is needed for it.
  const holds = contexts[0]?.type ?? 'core';
  return html`<article class="finding" data-holds="${holds}">
${subject && html`<p class="fine">${renderLink(subject)}</p>`}
<p class="says">${renderWords(claim)}</p>
<p class="fine">${isNew && html`<span class="changed">new under these assumptions</span> `}${renderWords(standing)}${
    address && html` <a href="${address}">Grounds and way out</a>`
  }</p>
</article>`;
}
