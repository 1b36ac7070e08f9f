import type { Fit } from '../reasoner/comparison.ts';
import type {
  ComparedSense,
  CompareView,
  PairAnswer,
  PairView,
  TellingMethod,
} from '../view/compare-view.ts';
import { countOf, joinPhrases, joinTexts, type Phrase, textOf } from '../view/phrase.ts';
import { describeMark, describeOrigin } from '../view/source-name.ts';
import { renderAnswer } from './answer.ts';
import { type Content, type Html, html } from './html.ts';
import { renderKind } from './kind.ts';
import { renderClaimSource } from './proof.ts';
import { renderVerdict } from './verdict.ts';
import { renderLink, renderLinks, renderSentence, renderWords } from './words.ts';

/** Senses side by side: what they say, how each pair relates, and the methods that tell them apart. */
export function renderCompare(view: CompareView): Html {
  const { senses, pairs, withoutMethods, telling, unknown, suggestions } = view;
  return html`${
    unknown.length > 0 &&
    html`<p class="notice">No sense or reading is recorded under ${joinTexts(unknown.map((id) => `“${id}”`))}.</p>`
  }${
    senses.length < 2
      ? html`<p class="none">${senses.length === 0 ? 'Choose two to four senses.' : 'Choose at least one more sense.'}</p>${
          senses.length === 0 && suggestions.length > 0 && renderSuggestions(suggestions)
        }`
      : html`${renderSenses(senses)}
<section id="pairs"><h2>How they relate</h2>
${
  withoutMethods.length > 0 &&
  html`<p class="fine">No method can fall under ${renderLinks(withoutMethods)}, so how ${withoutMethods.length === 1 ? 'its' : 'their'} methods relate to those of others cannot be asked.</p>`
}${pairs.map(renderPair)}</section>
${pairs.length > 0 && renderTelling(view, telling)}`
  }`;
}

function renderSuggestions(suggestions: CompareView['suggestions']): Html {
  return html`<p>Or begin with senses that say they are different kinds of thing:</p>
<ul class="suggestions">${suggestions.map(
    ({ term, senses, to }) =>
      html`<li>${term.text}: <a href="${to}">${joinTexts(senses.map(({ text }) => text))}</a></li>`,
  )}</ul>`;
}

function renderSenses(senses: readonly ComparedSense[]): Html {
  const row = (name: string, keys: readonly string[], cells: readonly Content[]) => html`
<tr><th scope="row">${name} ${keys.length > 0 && html`<span class="fine">(${describeSpread(keys)})</span>`}</th>${cells.map(
    (cell, index) => html`<td data-label="${senses[index]?.link.text}">${cell}</td>`,
  )}</tr>`;
  const all = <T>(pick: (sense: ComparedSense) => T) => senses.map(pick);
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Side by side: table"><table class="compared stack">
<caption>${countOf(senses.length, 'sense')} side by side</caption>
<thead><tr><td></td>${senses.map(({ link }) => html`<th scope="col">${renderLink(link)} <code class="id">${link.id}</code></th>`)}</tr></thead>
<tbody>${row(
    'Term',
    all(({ term }) => term.text),
    all(({ term }) => renderLink(term)),
  )}${row(
    'Kind',
    all(({ kind }) => kind.kind),
    all(({ kind }) => renderKind(kind)),
  )}${row(
    'In short',
    [],
    all(({ gloss }) => gloss),
  )}${row(
    'In its words',
    [],
    all(({ origin }) =>
      origin.quote ? html`<q>${origin.quote}</q>` : html`<span class="none">not quoted</span>`,
    ),
  )}${row(
    'Source',
    all(({ origin }) => origin.source?.text ?? ''),
    all(
      ({ origin }) =>
        html`${renderWords(describeOrigin(origin))} <span class="fine">${renderWords(describeMark(origin))}</span>`,
    ),
  )}${row(
    'Speaks of',
    all(({ scope }) => scope),
    all(({ scope }) => scope),
  )}${row(
    'Criterion',
    [],
    all(({ criteria }) =>
      criteria.length === 0
        ? html`<span class="none">none recorded</span>`
        : criteria.map(
            (claim) =>
              html`<p>${renderSentence(claim.words)} <span class="fine">${renderClaimSource(claim)}</span></p>`,
          ),
    ),
  )}
</tbody>
</table></div>`;
}

/** In words whether the senses agree in a line. */
function describeSpread(values: readonly string[]): string {
  const distinct = new Set(values).size;
  if (distinct === 1) return 'the same';
  return distinct === values.length ? 'all differ' : 'some differ';
}

/** More ways to an answer than these are folded. */
const waysShown = 4;

const fits = {
  same: 'the same methods',
  inside: 'the first lies inside the second',
  contains: 'the first contains the second',
  disjoint: 'nothing in common',
  overlapping: 'they overlap',
  unknown: 'not known',
} as const satisfies Record<Fit, string>;

function renderPair({ first, second, fit, before, empty, answers }: PairView): Html {
  return html`<section class="comparison pair">
<h3>${renderLink(first)} and ${renderLink(second)}: <span class="summary">${fits[fit]}</span>${
    before && html` <span class="changed">changed; ${fits[before]} on settled claims alone</span>`
  }</h3>
${empty.length > 0 && html`<p class="fine">Nothing at all could fall under ${renderLinks(empty)}.</p>`}
<ul class="lines">${answers.map(
    (each) => html`
<li>${renderAnswer(each.answer, { subject: renderSentence(each.answer.question) })}${renderGrounds(each)}</li>`,
  )}
</ul>
</section>`;
}

/** The witnesses of a "no", or what would decide what is not known. */
function renderGrounds({ answer, witnesses, granting, candidates, imagined }: PairAnswer): Html | undefined {
  if (answer.here.verdict === 'no' && witnesses.length > 0)
    return html`<p class="fine">Shown by ${renderLinks(witnesses)}.</p>`;
  if (answer.here.verdict !== 'unknown') return undefined;
  const lines: Content[] = [
    ...granting.map(
      ({ claims, verdict }) =>
        html`${renderVerdict(verdict)} if it is granted that ${renderWords(joinPhrases(claims))}`,
    ),
    ...groupCandidates(candidates).map(
      ({ unknown, methods }) =>
        html`no, if ${renderWords(methods)} turned out to show it; not known under ${renderWords(unknown)}`,
    ),
    ...(imagined ? [html`no, if there is a method ${renderWords(imagined)}; none is recorded`] : []),
  ];
  if (lines.length === 0)
    return html`<p class="fine">Nothing recorded bears on it: a claim, or a method under one and not the other, is missing.</p>`;
  const items = lines.map((line) => html`<li>${line}</li>`);
  // One more is no longer than the line that would fold it.
  const open = items.length > waysShown + 1 ? waysShown : items.length;
  const more = items.slice(open);
  return html`<div class="missing fine"><p>What would decide it:</p><ul>${items.slice(0, open)}</ul>${
    more.length > 0 &&
    html`<details class="rest"><summary>${more.length} more ways</summary><ul>${more}</ul></details>`
  }</div>`;
}

/** Methods that lack the same verdicts are named together. */
function groupCandidates(
  candidates: PairAnswer['candidates'],
): readonly { readonly unknown: Phrase; readonly methods: Phrase }[] {
  const groups = Map.groupBy(candidates, ({ unknown }) => textOf(joinPhrases(unknown.map((link) => [link]))));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        unknown: joinPhrases(first.unknown.map((link) => [link])),
        methods: joinPhrases(
          group.map(({ method }) => [method]),
          'or',
        ),
      },
    ];
  });
}

function renderTelling({ senses, withoutMethods }: CompareView, telling: readonly TellingMethod[]): Html {
  const columns = senses.filter(({ link }) => !withoutMethods.some(({ id }) => id === link.id));
  const title = html`<h2>Methods that tell them apart</h2>`;
  if (telling.length === 0)
    return html`<section id="telling">${title}<p class="none">No recorded method falls under one of them and provably not under another.</p></section>`;
  return html`<section id="telling">${title}
<table class="stack telling"><caption>${countOf(telling.length, 'method')} under one of them and not under another</caption>
<thead><tr><th scope="col">Method</th>${columns.map(({ link }) => html`<th scope="col">${renderLink(link)}</th>`)}</tr></thead>
<tbody>${telling.map(
    ({ method, verdicts }) => html`
<tr><th scope="row">${renderLink(method)}</th>${verdicts.map(
      ({ verdict, to }, index) =>
        html`<td data-label="${columns[index]?.link.text}"><a class="cell" href="${to}">${renderVerdict(verdict)}</a></td>`,
    )}</tr>`,
  )}
</tbody></table></section>`;
}
