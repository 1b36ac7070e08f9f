import { isScalar, type ParsedNode, type Scalar } from 'yaml';
import type { KeyPath, Locator } from '../model/entry.ts';
import type { Span } from '../model/span.ts';
import { createEditor } from './front-matter-editor.ts';
import type { IndexedText } from './indexed-text.ts';
import { mapScalar, type ScalarSource } from './scalar-source.ts';
import { findNode, styleOf } from './yaml-tree.ts';

type Stretch = readonly [start: number, end: number];

/**
 * Finds front matter in its file. `base` is the offset of the YAML text in `source`. Strings are counted as entries
 * hold them, that is without space around them.
 */
export function createLocator(source: IndexedText, base: number, root: ParsedNode | null): Locator {
  const toSpan = ([start, end]: Stretch): Span => source.span(base + start, base + end);
  const yaml = source.text.slice(base);
  const mapOf = (scalar: Scalar.Parsed): ScalarSource | undefined =>
    typeof scalar.value === 'string'
      ? mapScalar(yaml, scalar.range[0], scalar.range[1], styleOf(scalar), scalar.value)
      : undefined;

  const keySpan = (path: KeyPath): Span => {
    const found = findNode(root, path);
    if (found?.key) return toSpan(stretchOfScalar(found.key, mapOf(found.key)));
    if (path.length === 0) return source.lineSpan(1);
    if (found && !isEmpty(found.value)) return valueSpan(path);
    return enclosingKeySpan(path);
  };

  const enclosingKeySpan = (path: KeyPath): Span => {
    const last = path.slice(0, -1).findLastIndex((step) => typeof step === 'string');
    return keySpan(path.slice(0, last + 1));
  };

  const valueSpan = rememberByPath((path: KeyPath): Span => {
    const found = findNode(root, path);
    if (!found || isEmpty(found.value)) return keySpan(path);
    if (isScalar(found.value)) return toSpan(stretchOfScalar(found.value, mapOf(found.value)));
    const [start, end] = found.value?.range ?? [0, 0];
    return toSpan([start, start + yaml.slice(start, end).trimEnd().length]);
  });

  const partSpan = (path: KeyPath, start: number, end: number): Span => {
    const value = findNode(root, path)?.value;
    const map = isScalar(value) ? mapOf(value) : undefined;
    if (!map) return valueSpan(path);
    const shift = map.value.length - map.value.trimStart().length;
    return toSpan(stretchOfPart(map, start + shift, end + shift));
  };

  const { findRemoval, findInsertion } = createEditor(yaml, root);
  return {
    keySpan,
    valueSpan,
    partSpan,
    removal: (path) => {
      const stretch = findRemoval(path);
      return stretch && { span: toSpan(stretch), text: '' };
    },
    insertion: (path, pair) => {
      const found = findInsertion(path, pair);
      return found && { span: toSpan([found.at, found.at]), text: found.text };
    },
  };
}

/** A text does not change, and every check of a folder asks for the same places. */
function rememberByPath(find: (path: KeyPath) => Span): (path: KeyPath) => Span {
  const known = new Map<string, Span>();
  return (path) => {
    const key = JSON.stringify(path);
    let span = known.get(key);
    if (!span) {
      span = find(path);
      known.set(key, span);
    }
    return span;
  };
}

function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.range[0] === node.range[1]);
}

/** The text of a scalar: without quotes where it stands for itself on one line, else the whole token. */
function stretchOfScalar(scalar: Scalar.Parsed, map: ScalarSource | undefined): Stretch {
  const [start, end] = scalar.range;
  const style = styleOf(scalar);
  // An empty block is its sign, `|` or `>`.
  if (style === 'literal' || style === 'folded')
    return map?.value.trim() ? stretchOfText(map) : [start, Math.min(start + 1, end)];
  if (style === 'plain') return [start, end];
  const isPlainInside = map !== undefined && map.value.length > 0 && map.value.length === end - start - 2;
  return isPlainInside && map.ends.every((each, index) => each === (map.starts[index] ?? 0) + 1)
    ? [start + 1, end - 1]
    : [start, end];
}

function stretchOfText(map: ScalarSource): Stretch {
  const start = map.value.length - map.value.trimStart().length;
  return stretchOfPart(map, start, map.value.trimEnd().length);
}

function stretchOfPart(map: ScalarSource, start: number, end: number): Stretch {
  const length = map.value.length;
  const lastEnd = map.ends[length - 1] ?? 0;
  const from = start < length ? (map.starts[start] ?? 0) : lastEnd;
  const to = end > start ? (map.ends[Math.min(end, length) - 1] ?? lastEnd) : from;
  return [from, Math.max(from, to)];
}
