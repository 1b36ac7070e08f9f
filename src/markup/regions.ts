import { addressOf, findSection } from '../view/address.ts';
import { viewCompare } from '../view/compare-view.ts';
import { type ComparisonView, compareWithOthers } from '../view/comparison-view.ts';
import { listMembers } from '../view/definition-view.ts';
import { viewFindingPage } from '../view/finding-page-view.ts';
import {
  type FindingView,
  findingsAbout,
  groupByRule,
  listFindings,
  listLostFindings,
  subjectFirst,
} from '../view/finding-view.ts';
import { groupFindings } from '../view/findings-view.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { viewMatrix } from '../view/matrix-view.ts';
import { judgeMethod } from '../view/membership-view.ts';
import { viewOpenCells } from '../view/open-cells-view.ts';
import { countOf } from '../view/phrase.ts';
import { viewDifferences } from '../view/position-view.ts';
import { viewQuestion } from '../view/question-view.ts';
import { findingsOfTerm } from '../view/term-view.ts';
import { renderCompare } from './compare.ts';
import { renderComparison } from './comparison.ts';
import { renderDifferences } from './differences.ts';
import { renderFindingPage } from './finding-page.ts';
import { renderFinding, renderFindings } from './findings.ts';
import { renderGraph } from './graph.ts';
import { type Html, html } from './html.ts';
import { renderMatrix } from './matrix.ts';
import { renderMembers, renderMemberships } from './members.ts';
import { renderOpenCells } from './open-cells.ts';
import { renderComputedAnswer } from './question.ts';
import { renderLink, renderLinks, renderWords } from './words.ts';

/** A page of text stays quick to load: the other relations of a sense, with their proofs, have a page of their own. */
const relationsShown = 2;
/** Of how many rules findings are shown, and how many of each; the others are counted. A sense has the most beside them. */
const shownOfEntry = { rules: 5, findings: 2 };
const shownOfSense = { rules: 3, findings: 1 };
/** More findings of a rule are folded on its page. */
const openOfRule = 8;
/** A longer list of senses says less than their number. */
const namesShown = 8;

/**
 * The parts of pages that depend on what is assumed, each made from the knowledge and the id that it is about. The build
 * shows them on settled claims; the browser makes them again under the assumptions that a reader chooses.
 */
export const regions = {
  members: (knowledge, id) => renderMembers(listMembers(knowledge, id), { proofsFor: id }),
  memberships: (knowledge, id) => renderMemberships(judgeMethod(knowledge, id)),
  relations: (knowledge, id) => renderRelations(knowledge, id, relationsShown),
  'all-relations': (knowledge, id) => renderRelations(knowledge, id),
  graph: (knowledge, id) =>
    renderGraph(knowledge, {
      focus: id === '' ? undefined : { collection: findSection(knowledge.base, id) ?? 'terms', id },
    }),
  overview: (knowledge, id) =>
    renderGraph(knowledge, {
      focus: id === '' ? undefined : { collection: 'terms', id },
      isOverview: true,
    }),
  matrix: (knowledge) => renderMatrix(viewMatrix(knowledge)),
  compare: (knowledge, ids) => renderCompare(viewCompare(knowledge, ids === '' ? [] : ids.split(','))),
  'open-cells': (knowledge) => renderOpenCells(viewOpenCells(knowledge)),
  answer: (knowledge, id) => {
    const { computed } = viewQuestion(knowledge, id);
    return computed && renderComputedAnswer(computed);
  },
  'findings-about': (knowledge, id) =>
    renderChosenFindings(
      (among) => subjectFirst(findingsAbout(knowledge, id, among), id),
      knowledge,
      findSection(knowledge.base, id) === 'definitions' ? shownOfSense : shownOfEntry,
    ),
  'term-findings': (knowledge, id) =>
    renderChosenFindings((among) => findingsOfTerm(knowledge, id, among), knowledge, shownOfEntry),
  finding: (knowledge, slug) => renderFindingPage(viewFindingPage(knowledge, slug)),
  'rule-findings': (knowledge, id) => renderRuleFindings(knowledge, id),
  differences: (knowledge, id) => renderDifferences(viewDifferences(knowledge, id)),
  'all-findings': (knowledge) =>
    html`${renderLost(listLostFindings(knowledge))}${groupFindings(knowledge).map(
      ({ id, title, term, groups }) => html`<section id="${id}" data-subject="${id}">
<h2>${term ? renderLink(term) : title}</h2>
${renderFindings(groups, { open: 1 })}
</section>`,
    )}`,
} as const satisfies Record<string, (knowledge: Knowledge, id: string) => Html | undefined | Promise<Html>>;

export type RegionName = keyof typeof regions;

function renderRelations(knowledge: Knowledge, id: string, most?: number): Html {
  const comparisons = compareWithOthers(knowledge, id);
  const decided = comparisons.filter(isDecided);
  const undecided = comparisons.filter((comparison) => !isDecided(comparison));
  const shown = most === undefined ? decided : decided.slice(0, most);
  const rest = decided.length - shown.length;
  return html`${shown.map((comparison) => renderComparison(comparison, { subject: id, level: most === undefined ? 2 : 3 }))}${
    rest > 0 &&
    html`<p><a href="${addressOf('definitions', id)}relations/">How it relates to ${countOf(rest, 'other sense')}, with the proofs</a></p>`
  }${
    undecided.length > 0 &&
    html`<p class="fine">Nothing is known of its relation to ${
      most !== undefined && undecided.length > namesShown
        ? countOf(undecided.length, 'more sense')
        : renderLinks(undecided.map(({ other }) => other))
    }.</p>`
  }`;
}

function isDecided({ facts, elsewhere, lost }: ComparisonView): boolean {
  return facts.length + elsewhere.length + lost.length > 0;
}

/** The findings that `pick` takes, and those of settled claims that the chosen assumptions do away with. */
function renderChosenFindings(
  pick: (among: readonly FindingView[]) => readonly FindingView[],
  knowledge: Knowledge,
  most: typeof shownOfEntry,
): Html {
  const found = pick(listFindings(knowledge));
  const lost = renderLost(pick(listLostFindings(knowledge)));
  if (found.length === 0) return html`${lost}<p class="none">Nothing is found here.</p>`;
  const groups = groupByRule(found);
  const others = groups.slice(most.rules);
  return html`${lost}${renderFindings(groups.slice(0, most.rules), { open: most.findings, isCut: true })}${
    others.length > 0 &&
    html`<section class="findings"><h3>And more <span class="count">${others.reduce((sum, { findings }) => sum + findings.length, 0)}</span></h3>
<ul class="more-findings">${others.map(
      ({ rule, summary, findings }) =>
        html`<li><a href="${rule.to}#findings">${summary.replace(/\.$/, '')}</a> <span class="count">${findings.length}</span></li>`,
    )}</ul></section>`
  }`;
}

function renderRuleFindings(knowledge: Knowledge, rule: string): Html {
  const pick = (among: readonly FindingView[]) => among.filter((finding) => finding.rule.id === rule);
  const found = pick(listFindings(knowledge));
  return html`${renderLost(pick(listLostFindings(knowledge)))}${
    found.length > 0
      ? found.slice(0, openOfRule).map(renderFinding)
      : html`<p class="none">Nothing in what is recorded.</p>`
  }${
    found.length > openOfRule &&
    html`<details class="rest"><summary>${found.length - openOfRule} more</summary>${found.slice(openOfRule).map(renderFinding)}</details>`
  }`;
}

function renderLost(lost: readonly FindingView[]): Html | undefined {
  if (lost.length === 0) return undefined;
  return html`<section class="lost"><h3><span class="changed">No longer found</span> <span class="count">${lost.length}</span></h3>
<p class="fine">Found on settled claims alone, and not under these assumptions.</p>
<ul>${lost.map(
    ({ claim, address }) => html`<li>${renderWords(claim)} <a href="${address}">Grounds and way out</a></li>`,
  )}</ul></section>`;
}
