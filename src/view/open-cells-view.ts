import { rankOpenCells } from '../reasoner/open-cells.ts';
import { type Address, addressOf } from './address.ts';
import type { Knowledge } from './knowledge.ts';
import { type Link, nameOf } from './phrase.ts';

/** How many open facts are listed; the rest is counted. */
const listedMost = 12;

/** A fact about a method that nothing recorded decides, and what an answer would settle. */
export interface OpenCellView {
  readonly method: Link;
  /** A feature's question, or whether the method falls under a sense. */
  readonly fact: Link;
  readonly question: string;
  readonly ifYes: readonly Link[];
  readonly ifNo: readonly Link[];
  readonly to: Address;
}

export interface OpenCellsView {
  readonly cells: readonly OpenCellView[];
  readonly more: number;
}

/** The open facts that would decide most, first. */
export function viewOpenCells({ base, context }: Knowledge): OpenCellsView {
  const ranked = rankOpenCells(base, context);
  const names = (predicates: readonly string[]) => predicates.map((predicate) => nameOf(base, predicate));
  return {
    cells: ranked.slice(0, listedMost).map(({ method, predicate, ifYes, ifNo }) => ({
      method: nameOf(base, method),
      fact: nameOf(base, predicate),
      question: base.features.get(predicate)?.data.question ?? 'Does it fall under this sense?',
      ifYes: names(ifYes),
      ifNo: names(ifNo),
      to: addressOf('methods', method),
    })),
    more: Math.max(0, ranked.length - listedMost),
  };
}
