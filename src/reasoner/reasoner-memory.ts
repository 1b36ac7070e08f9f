import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { Theory } from './theory.ts';

/** How many times as many statements as are made now may be kept. */
const growth = 2;

/**
 * What was reasoned about the knowledge bases that somebody reads one after another: whoever checks again and again keeps
 * one. An answer depends on the statements that it rests on, and counts as long as these are made. Only the last
 * knowledge base can be asked about.
 */
export class ReasonerMemory {
  #theory: Theory | undefined;

  /** The theory of the knowledge base, with what is known from those before it. */
  recall(base: KnowledgeBase): Theory {
    const size = base.statements.size + base.links.size;
    if (!this.#theory || this.#theory.size > growth * (size + 1)) this.#theory = new Theory();
    this.#theory.turnTo(base);
    return this.#theory;
  }
}
