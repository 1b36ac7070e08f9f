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
      return renderMethodsBySense(computed);
    case 'sentence':
      return renderAnswer(computed.answer, { subject: renderSentence(computed.answer.question) });
    case 'formula': {
      const { yes, no, unknown } = computed.matches;
      return html`<p class="intro">Methods for which this is so: ${renderWords(computed.condition)}. In a formula: <code>${computed.formal}</code>.</p>
${renderMatches('yes', 'For certain', yes)}${renderMatches('unknown', 'Possibly', unknown)}${renderMatches('no', 'Never', no)}`;
    }
  }
}

/** Sense by sense, those under which something is known; the others are only named. */
function renderMethodsBySense({ senses }: Extract<ComputedAnswer, { type: 'methods' }>): Html {
  const isDecided = ({ groups }: (typeof senses)[number]) =>
    groups.some(({ verdict, members }) => verdict !== 'unknown' && members.length > 0);
  const silent = senses.filter((each) => each.groups.length > 0 && !isDecided(each));
  const without = senses.filter(({ groups }) => groups.length === 0);
  const name = (each: (typeof senses)[number]) => each.sense.sense;
  return html`${senses.filter(isDecided).map(
    ({ sense, groups }) => html`<section class="comparison">
<h3>Under ${renderLink(sense.sense)} ${renderKind(sense.kind)}</h3>
${renderMembers(groups, { level: 4 })}
</section>`,
  )}${
    silent.length > 0 &&
    html`<section class="comparison">
<h3>Nothing is known</h3>
<p>No method is known to qualify or not to under ${renderLinks(silent.map(name))}.</p>
</section>`
  }${
    without.length > 0 &&
    html`<section class="comparison">
<h3>No method can qualify</h3>
<p>Methods cannot fall under ${renderLinks(without.map(name))}: what they say it is has no methods.</p>
</section>`
  }`;
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
        : html`<span class="none">it is ${fit.kind.article} ${fit.kind.word}${!fit.fits && `, not ${role}`}</span>`
    }</td>
<td data-label="Used by">${holders.length > 0 ? renderLinks(holders) : html`<span class="none">—</span>`}</td></tr>`,
  )}
</tbody>
</table>`;
}

function renderMatches(verdict: Verdict, title: string, matches: readonly MatchView[]): Html | undefined {
  if (matches.length === 0) return undefined;
  if (verdict === 'unknown')
    return html`<section class="members">
<h3>${renderVerdict(verdict)} ${title} <span class="count">${matches.length}</span></h3>
<p class="fine">${renderLinks(matches.map(({ method }) => method))}.</p>
</section>`;
  return html`<section class="members">
<h3>${renderVerdict(verdict)} ${title} <span class="count">${matches.length}</span></h3>
<ul class="lines brief">${matches.map(
    ({ method, proof }) => html`
<li><div class="line"><span class="what">${renderLink(method)}</span> ${
      proof && renderFold(html`<div class="because">${renderProofSteps(proof)}</div>`)
    }</div></li>`,
  )}
</ul>
</section>`;
}
