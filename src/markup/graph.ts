import { type ClaimRow, listClaimRows } from '../graph/claim-rows.ts';
import type { ConceptGraph, GraphEdge } from '../graph/concept-graph.ts';
import { drawSample, drawSvg } from '../graph/draw-svg.ts';
import { chooseDrawn, type DrawnGraph } from '../graph/drawn-edges.ts';
import { stateWords } from '../graph/edge-words.ts';
import { listLegend } from '../graph/legend.ts';
import { buildNeighbourhood, type Focus } from '../graph/neighbourhood.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { addressOf } from '../view/address.ts';
import { titleOf } from '../view/entry-view.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { countOf, nameOf, type Phrase, phrase, textOf } from '../view/phrase.ts';
import { putInWords } from '../view/sentence-words.ts';
import { nameOfSource } from '../view/source-name.ts';
import { Html, html } from './html.ts';
import { renderLinks, renderSentence } from './words.ts';

/** The entry and its twelve best connected neighbours: more is a tangle. */
const nodeLimit = 13;
/** What a phone shows of a drawing without scrolling, in px. */
const phoneWidth = 340;

export interface GraphOptions {
  /** What the graph is drawn around; without it, the graph is of all senses. */
  readonly focus: Focus | undefined;
  /** Only what holds between whole senses and is no mere denial: the big picture. */
  readonly isOverview?: boolean;
}

/** A neighbourhood as a drawing, with its legend, and the same claims as a table. */
export async function renderGraph(
  { base, context }: Knowledge,
  { focus, isOverview = false }: GraphOptions,
): Promise<Html> {
  const graph = buildNeighbourhood(base, context, { focus, nodeLimit, isOverview });
  if (graph.edges.length === 0)
    return html`<p class="graph-none">No claim that links this entry to another is recorded or follows.</p>`;
  const claims = listClaimRows(graph);
  const drawn = chooseDrawn(graph);
  const title = focus ? `Graph around ${titleOf(base, focus.collection, focus.id)}` : 'Graph of all senses';
  const size = `${countOf(graph.nodes.length, 'entry', 'entries')} and ${countOf(claims.length, 'claim')}`;
  const { nodes, edges } = graph.omitted;
  const omitted = `(the best connected; ${countOf(nodes, 'entry', 'entries')} and ${countOf(edges, 'line')} more are left out)`;
  // The engine that places graphs is large: a browser loads it only for this.
  const { layOut } = await import('../graph/layout.ts');
  const placed = await layOut(drawn.graph);
  const drawing = drawSvg(placed, {
    name: focus ? `graph-${focus.collection}-${focus.id}` : 'graph-all',
    title,
    description: `${size}. The table after the drawing says the same in words.`,
    hrefOf: (node) => addressOf(node.collection, node.id),
    describe: (edge) => textOf(putEdgeInWords(base, edge)),
  });
  return html`<div class="graph">
<figure aria-label="${title}">
<section class="graph-scroll" tabindex="0" aria-label="Drawing">${new Html(drawing)}</section>
<figcaption>
${placed.width > phoneWidth && html`<p class="graph-hint">Wider than the screen? It scrolls sideways, and says the same in words below.</p>`}
<p>${size}${edges > 0 && ` ${omitted}`}</p>
${describeUndrawn(drawn)}
${renderLegend(drawn.graph)}
</figcaption>
</figure>
<details class="graph-claims">
<summary>${countOf(claims.length, 'claim')} of this graph in words</summary>
${renderTable(base, claims)}
</details>
</div>`;
}

/** What a crowded graph leaves to its table. */
function describeUndrawn({ implied, denials }: DrawnGraph): Html | undefined {
  const parts = [
    ...(implied > 0 ? [`${countOf(implied, 'line')} that drawn ones imply`] : []),
    ...(denials > 0
      ? [
          `${countOf(denials, 'line')} that only ${denials === 1 ? 'says' : 'say'} “does not imply” or “overlaps”`,
        ]
      : []),
  ];
  if (parts.length === 0) return undefined;
  return html`<p>Not drawn, and only in the words below: ${parts.join('; ')}.</p>`;
}

function renderLegend(graph: ConceptGraph): Html {
  const { relations, states, hasReadings, hasConditions } = listLegend(graph);
  return html`<ul class="graph-legend" aria-label="Legend: what a line says">${relations.map(
    ({ relation, words }) => html`<li>${new Html(drawSample(relation, 'asserted'))} ${words}</li>`,
  )}</ul>
<ul class="graph-legend" aria-label="Legend: how far a claim is agreed on">${states.map(
    ({ state, sign, word, meaning }) =>
      html`<li>${new Html(drawSample('variant-of', state))} <span>${sign === '' ? word : `${word} (${sign})`}: ${meaning}</span></li>`,
  )}${
    hasReadings &&
    html`<li>▸ beside a name: the claim is about that reading of the sense before or after the line</li>`
  }${
    hasConditions && html`<li>“if…”: only for methods that satisfy a condition, which the table names</li>`
  }</ul>`;
}

function renderTable(base: KnowledgeBase, claims: readonly ClaimRow[]): Html {
  return html`<table class="graph-table">
<thead><tr><th scope="col">Claim</th><th scope="col">Owner</th><th scope="col">Status</th></tr></thead>
<tbody>${claims.map(({ sentence, state, edges: [edge] }) => {
    const owners = edge?.owners.map((id) => nameOfSource(base, id)) ?? [];
    const disputers = edge?.disputers.map((id) => nameOfSource(base, id)) ?? [];
    const because = edge?.because ?? [];
    return html`
<tr data-claim="${sentence}"><td>${edge && renderSentence(putEdgeInWords(base, edge))}</td><td>${
      owners.length > 0 ? renderLinks(owners) : 'nobody'
    }${disputers.length > 0 && html`, disputed by ${renderLinks(disputers)}`}</td><td>${stateWords[state].word}${because.map(
      (text, index) => html`${index === 0 ? ' from ' : '; '}<code>${text}</code>`,
    )}</td></tr>`;
  })}
</tbody>
</table>`;
}

/** What an edge of a graph says, in plain words; kinship between methods is no claim of the reasoner's. */
function putEdgeInWords(base: KnowledgeBase, { claim, from, to }: GraphEdge): Phrase {
  return claim ? putInWords(base, claim) : phrase(nameOf(base, from), ' is a variant of ', nameOf(base, to));
}
