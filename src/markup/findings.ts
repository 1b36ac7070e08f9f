import type { FindingGroup, FindingView } from '../view/finding-view.ts';
import { type Html, html } from './html.ts';
import { renderLink, renderWords } from './words.ts';

export interface FindingsOptions {
  /** Of a longer group only so many are open. */
  readonly open?: number;
  /** The rest of a group is left to the rule's page; else it is folded. */
  readonly isCut?: boolean;
}

/** Findings by rule, the first few of each open. */
export function renderFindings(
  groups: readonly FindingGroup[],
  { open = 2, isCut = false }: FindingsOptions = {},
): Html {
  return html`${groups.map(({ rule, summary, findings }) => {
    const count = findings.length <= open + 1 ? findings.length : open;
    const folded = findings.slice(count);
    const more = `${folded.length} more of this kind`;
    return html`<section class="findings" data-rule="${rule.id}">
<h3>${summary.replace(/\.$/, '')} <span class="count">${findings.length}</span></h3>
<p class="fine">${renderLink(rule)}</p>
${findings.slice(0, count).map(renderFinding)}${
  folded.length > 0 &&
  (isCut
    ? html`<p class="fine"><a href="${rule.to}#findings">${more}</a> among all that the rule found</p>`
    : html`<details><summary>${more}</summary>${folded.map(renderFinding)}</details>`)
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
