import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import type { KeyPath } from '../model/entry.ts';
import type { ScalarStyle } from './scalar-source.ts';

/** A value of the front matter with its key, as the YAML library found them; offsets are into the YAML text. */
export interface Found {
  readonly key: Scalar.Parsed | undefined;
  readonly value: ParsedNode | null;
}

type ValuePair = Pair<ParsedNode, ParsedNode | null>;

/** The key and value at `path`; undefined where the path leads to nothing. */
export function findNode(root: ParsedNode | null, path: KeyPath): Found | undefined {
  let found: Found | undefined = { key: undefined, value: root };
  for (const step of path) {
    const node: ParsedNode | null = found.value;
    found = undefined;
    if (isMap(node)) {
      const pairs: readonly ValuePair[] = node.items.filter((item) => readKey(item) === step);
      const [pair] = pairs;
      if (pair && isScalar(pair.key)) found = { key: pair.key as Scalar.Parsed, value: joinValues(pairs) };
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item && !isPair(item)) found = { key: undefined, value: item };
    }
    if (!found) return undefined;
  }
  return found;
}

/** What a key has for its value. A key that stands twice is refused; of its lists, or its maps, all is read, else the first. */
function joinValues(pairs: readonly ValuePair[]): ParsedNode | null {
  const values = pairs.map(({ value }) => value);
  const [first = null] = values;
  if (values.length < 2 || !first) return first;
  const isJoined = values.every(isSeq) || values.every(isMap);
  if (!isJoined) return first;
  const joined = isSeq(first) ? new YAMLSeq() : new YAMLMap();
  joined.items = values.flatMap((value) => (isSeq(value) || isMap(value) ? [...value.items] : [])) as never[];
  joined.range = first.range;
  return joined as unknown as ParsedNode;
}

/** A key's text; undefined for keys that are no text, which the front matter must not have. */
export function readKey(pair: Pair): string | undefined {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined;
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

export function styleOf(scalar: Scalar): ScalarStyle {
  return styles[scalar.type ?? ''] ?? 'plain';
}

/** Stands for a value that was refused already, so that nothing more needs to be said of it. */
export const refusedValue = Symbol('refused');

/** Maps, lists, texts, numbers, truth values and nulls as plain data; keys that are refused are left out. */
export function toPlainData(node: Node | null): unknown {
  if (isScalar(node)) return node.tag !== undefined && node.source === '' ? refusedValue : node.value;
  if (isSeq(node)) return node.items.map((item) => toPlainData(item as Node | null));
  if (isAlias(node)) return refusedValue;
  if (!isMap(node)) return undefined;
  const data: Record<string, unknown> = {};
  for (const [key, pairs] of Map.groupBy(node.items as ValuePair[], readKey)) {
    if (key === undefined || key === '__proto__' || key === '<<') continue;
    data[key] = toPlainData(joinValues(pairs));
  }
  return data;
}
