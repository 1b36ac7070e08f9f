import type { Formula } from '../model/formula.ts';
import { reservedIds } from '../model/identifier.ts';
import {
  describeUnexpected,
  type Expectation,
  readTokens,
  type SyntaxFault,
  type Token,
} from './formula-tokens.ts';

export type FormulaResult =
  | { readonly formula: Formula; readonly error?: undefined }
  | { readonly formula?: undefined; readonly error: SyntaxFault };

/** Beyond this nobody can read a formula, and recursion over it could end the program. */
const maximalDepth = 100;

/**
 * Parses `a and not (b or so-r@narrow)`: `not` binds tighter than `and`, `and` tighter than `or`. A chain of one
 * operator is one node, with or without parentheses; atoms keep their UTF-16 offsets. Never throws.
 */
export function parseFormula(text: string): FormulaResult {
  const reader = new FormulaReader(text, readTokens(text));
  const formula = reader.readFormula();
  if (formula && reader.next.type !== 'end') reader.fail(describeAfterOperand('the end'));
  return formula && !reader.error
    ? { formula }
    : { error: reader.error ?? reader.fail({ expected: 'a formula' }) };
}

/** What may follow an id or a closing parenthesis. */
export function describeAfterOperand(end: string): Expectation {
  return {
    expected: `\`and\`, \`or\` or ${end}`,
    words: ['and', 'or'],
    remedy:
      end === '`)`'
        ? 'close the parenthesis, or put `and` or `or` there'
        : 'put `and` or `or` there, or join the words of one id with hyphens',
  };
}

/** Reads tokens from left to right; the first error ends the reading. */
export class FormulaReader {
  readonly text: string;
  readonly tokens: readonly Token[];
  error: SyntaxFault | undefined;
  /** What to write where there is nothing of the sort, as a remedy. */
  form = 'write ids of features and definitions, joined by `and` and `or`, with `not` before what is denied';
  #index = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  get next(): Token {
    return this.peek(0);
  }

  peek(distance: number): Token {
    const end: Token = { type: 'end', text: '', start: this.text.length, end: this.text.length };
    return this.tokens[this.#index + distance] ?? end;
  }

  take(): Token {
    const token = this.next;
    this.#index++;
    return token;
  }

  fail(expectation: Expectation): SyntaxFault {
    this.error ??= describeUnexpected(this.text, this.next, expectation);
    return this.error;
  }

  readFormula(depth = 0): Formula | undefined {
    return this.#readChain('or', () => this.#readChain('and', () => this.#readOperand(depth)));
  }

  #readChain(operator: 'and' | 'or', readOperand: () => Formula | undefined): Formula | undefined {
    const operands: Formula[] = [];
    do {
      const operand = readOperand();
      if (!operand) return undefined;
      if (operand.type === operator) operands.push(...operand.operands);
      else operands.push(operand);
    } while (this.#takeWord(operator));
    const [only] = operands;
    return operands.length === 1 ? only : { type: operator, operands };
  }

  #readOperand(depth: number): Formula | undefined {
    if (depth > maximalDepth) {
      this.fail({
        expected: `at most ${maximalDepth} nested \`not\` and parentheses`,
        remedy: 'write it flatter',
      });
      return undefined;
    }
    if (this.#takeWord('not')) {
      const operand = this.#readOperand(depth + 1);
      return operand && { type: 'not', operand };
    }
    if (this.next.type === 'open') {
      this.take();
      const inner = this.readFormula(depth + 1);
      if (!inner) return undefined;
      if (this.peek(0).type === 'close') {
        this.take();
        return inner;
      }
      this.fail(describeAfterOperand('`)`'));
      return undefined;
    }
    if (this.next.type === 'word' && !reservedIds.includes(this.next.text)) {
      const { text: id, start, end } = this.take();
      return { type: 'atom', id, start, end };
    }
    this.fail({ expected: 'an id, `not` or `(`', words: ['not'], remedy: this.form });
    return undefined;
  }

  #takeWord(word: string): boolean {
    if (this.next.type !== 'word' || this.next.text !== word) return false;
    this.take();
    return true;
  }
}
