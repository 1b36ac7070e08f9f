import type { Verdict } from '../reasoner/conclusion.ts';
import { phrase } from '../view/phrase.ts';
import type { ComputedAnswer, MatchView } from '../view/question-view.ts';
import { renderAnswer } from './answer.ts';
import { type Html, html } from './html.ts';
import { renderKind } from './kind.ts';
import { renderMembers } from './members.ts';
import { renderFold, renderProofSteps } from './proof.ts';
import { renderVerdict } from './verdict.ts';
import { renderLink, renderLinks, renderSentence, renderWords } from './words.ts';

/** What follows from the records for a question, under each sense. */
export function renderComputedAnswer(computed: ComputedAnswer): Html {
  switch (computed.type) {
    case 'role':
      return renderRole(computed);
    case 'methods':
      return html`${computed.senses.map(
        ({ sense, groups }) => html`<section class="comparison">
<h3>Under ${renderLink(sense.sense)} ${renderKind(sense.kind)}</h3>
${groups.length === 0 ? html`<p>${sense.kind.meaning}</p>` : renderMembers(groups, { level: 4 })}
</section>`,
      )}`;
    case 'sentence':
      return renderAnswer(computed.answer, { subject: renderSentence(computed.answer.question) });
    case 'formula': {
      const { yes, no, unknown } = computed.matches;
      return html`<p class="intro">Methods for which this is so: ${renderWords(computed.condition)}. In a formula: <code>${computed.formal}</code>.</p>
${renderMatches('yes', 'For certain', yes)}${renderMatches('unknown', 'Possibly', unknown)}${renderMatches('no', 'Never', no)}`;
    }
  }
}

function renderRole({ term, role, senses }: Extract<ComputedAnswer, { type: 'role' }>): Html {
  return html`<p class="intro">Can ${renderLink(term)} be ${role}? Only in a sense of that kind.</p>
<table class="stack fits">
<caption>The answer under each recorded sense</caption>
<thead><tr><th scope="col">Sense</th><th scope="col">Kind</th><th scope="col">Answer</th><th scope="col">What can be said</th><th scope="col">Used by</th></tr></thead>
<tbody>${senses.map(
    ({ fit, holders }) => html`
<tr><th scope="row">${renderLink(fit.sense)}</th>
<td data-label="Kind">${renderKind(fit.kind)}</td>
<td data-label="Answer">${renderVerdict(fit.fits ? 'yes' : 'no')}</td>
<td data-label="Say">${
      fit.coercion
        ? renderWords(phrase('there are ', fit.coercion))
        : html`<span class="none">${fit.fits ? 'it is a class of methods' : 'nothing of the kind: no method can fall under it'}</span>`
    }</td>
<td data-label="Used by">${holders.length > 0 ? renderLinks(holders) : html`<span class="none">—</span>`}</td></tr>`,
  )}
</tbody>
</table>`;
}

function renderMatches(verdict: Verdict, title: string, matches: readonly MatchView[]): Html | undefined {
  if (matches.length === 0) return undefined;
  return html`<section class="members">
<h3>${renderVerdict(verdict)} ${title} <span class="count">${matches.length}</span></h3>
<ul class="lines">${matches.map(
    ({ method, proof }) => html`
<li><div class="line"><span class="what">${renderLink(method)}</span> ${
      proof && renderFold(html`<div class="because">${renderProofSteps(proof)}</div>`)
    }</div></li>`,
  )}
</ul>
</section>`;
}
