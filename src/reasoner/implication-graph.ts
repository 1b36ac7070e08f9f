import { ImplicationClosure } from './implication-closure.ts';
import type { Literal } from './solver.ts';

/**
 * Two-literal clauses as implications: `not a or b` lets `a` lead to `b`, and `not b` to `not a`. Complete for them:
 * what follows is what can be reached (Aspvall, Plass & Tarjan 1979). Nodes are literals, at the places that `nodeOf` gives.
 */
export class ImplicationGraph {
  readonly size: number;
  /** By variable: its number among those that the clauses have, from 1; 0 for others. */
  readonly #numbers: Int32Array;
  /** By node: its first edge. Those of the next one follow its last. */
  readonly #starts: Int32Array;
  readonly #targets: Int32Array;
  readonly #labels: Int32Array;
  #closure: ImplicationClosure | undefined;

  /** The clauses of each label; longer ones than two literals are passed over. */
  constructor(clausesOf: readonly (readonly (readonly Literal[])[])[]) {
    let most = 0;
    eachShort(clausesOf, (first, second) => {
      most = Math.max(most, Math.abs(first), Math.abs(second));
    });
    const numbers = new Int32Array(most + 1);
    let variables = 0;
    eachShort(clausesOf, (first, second) => {
      numbers[Math.abs(first)] ||= ++variables;
      numbers[Math.abs(second)] ||= ++variables;
    });
    this.#numbers = numbers;
    this.size = 2 * variables;
    const starts = new Int32Array(this.size + 1);
    this.#eachEdge(clausesOf, (source) => {
      (starts[source + 1] as number)++;
    });
    for (let node = 0; node < this.size; node++) (starts[node + 1] as number) += starts[node] as number;
    const next = starts.slice();
    this.#targets = new Int32Array(starts[this.size] as number);
    this.#labels = new Int32Array(starts[this.size] as number);
    this.#eachEdge(clausesOf, (source, target, label) => {
      const at = (next[source] as number)++;
      this.#targets[at] = target;
      this.#labels[at] = label;
    });
    this.#starts = starts;
  }

  #eachEdge(
    clausesOf: readonly (readonly (readonly Literal[])[])[],
    visit: (source: number, target: number, label: number) => void,
  ): void {
    eachShort(clausesOf, (first, second, label) => {
      const a = this.#place(first);
      const b = this.#place(second);
      visit(a ^ 1, b, label);
      if (first !== second) visit(b ^ 1, a, label);
    });
  }

  /** The place of a literal, or -1 where no clause has it. Its negation stands at the place with the last bit turned. */
  nodeOf(literal: Literal): number {
    return this.#numbers[Math.abs(literal)] ? this.#place(literal) : -1;
  }

  get edgeCount(): number {
    return this.#targets.length;
  }

  /** The edges from a node are this one and those after it, up to `edgesEnd`. */
  edgesStart(node: number): number {
    return this.#starts[node] as number;
  }

  edgesEnd(node: number): number {
    return this.#starts[node + 1] as number;
  }

  targetOf(edge: number): number {
    return this.#targets[edge] as number;
  }

  labelOf(edge: number): number {
    return this.#labels[edge] as number;
  }

  /** Whether one node leads to another, along any number of implications. */
  reaches(source: number, target: number): boolean {
    this.#closure ??= new ImplicationClosure(this);
    return source === target || this.#closure.reaches(source, target);
  }

  /** Whether assuming these literals contradicts the clauses. */
  refutes(literals: readonly Literal[]): boolean {
    const nodes = literals.map((literal) => this.nodeOf(literal)).filter((node) => node >= 0);
    return (
      literals.some((literal) => literals.includes(-literal)) ||
      nodes.some((source) => nodes.some((other) => this.reaches(source, other ^ 1)))
    );
  }

  #place(literal: Literal): number {
    return 2 * (this.#numbers[Math.abs(literal)] as number) - (literal > 0 ? 2 : 1);
  }
}

/** The clauses of two literals, and those of one as that literal twice. By index: iterators would leave much to collect. */
function eachShort(
  clausesOf: readonly (readonly (readonly Literal[])[])[],
  visit: (first: Literal, second: Literal, label: number) => void,
): void {
  for (let label = 0; label < clausesOf.length; label++) {
    const clauses = clausesOf[label] as readonly (readonly Literal[])[];
    for (let index = 0; index < clauses.length; index++) {
      const clause = clauses[index] as readonly Literal[];
      const first = clause[0] ?? 0;
      if (clause.length <= 2) visit(first, clause[1] ?? first, label);
    }
  }
}
