import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { KeyPath } from '../model/entry.ts';
import { findNode, readKey } from './yaml-tree.ts';

type Stretch = readonly [start: number, end: number];
type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

/** Finds where front matter can be changed so that everything else stays as written; offsets are into `yaml`. */
export interface FrontMatterEditor {
  findRemoval(path: KeyPath): Stretch | undefined;
  findInsertion(path: KeyPath, pair: string): { readonly at: number; readonly text: string } | undefined;
}

export function createEditor(yaml: string, root: ParsedNode | null): FrontMatterEditor {
  const findRemoval = (path: KeyPath): Stretch | undefined => {
    const parent = findNode(root, path.slice(0, -1))?.value;
    const last = path.at(-1);
    if (last === undefined || !(isMap(parent) || isSeq(parent))) return undefined;
    const items = listStretches(parent);
    const index = isMap(parent) ? parent.items.findIndex((pair) => readKey(pair) === last) : Number(last);
    const item = items[index];
    if (!item || hasRemark(parent, index)) return undefined;
    if (items.length === 1) return isSeq(parent) ? findRemoval(path.slice(0, -1)) : undefined;
    return parent.flow ? removeBetween(items, index) : removeLines(yaml, item, isSeq(parent));
  };

  const findInsertion = (path: KeyPath, pair: string) => {
    const parent = findNode(root, path.slice(0, -1))?.value;
    const found = findNode(root, path);
    if (!isMap(parent) || !found?.key) return undefined;
    const end = found.value ? endOf(yaml, found.value) : found.key.range[1] + 1;
    if (parent.flow) return { at: end, text: `, ${pair}` };
    const indent = measureIndent(yaml, found.key.range[0]);
    return { at: findLineEnd(yaml, end), text: `\n${' '.repeat(indent)}${pair}` };
  };

  return { findRemoval, findInsertion };
}

/** Where each item, or each pair with its value, stands. */
function listStretches(parent: Collection): readonly Stretch[] {
  const items: readonly unknown[] = parent.items;
  return items.map((item) => {
    if (!isPair(item)) return toStretch(item as ParsedNode);
    const [start, end] = toStretch(item.key as Scalar.Parsed);
    return [start, item.value ? toStretch(item.value as ParsedNode)[1] : end];
  });
}

function toStretch({ range: [start, end] }: ParsedNode): Stretch {
  return [start, end];
}

/** Between brackets an item goes with the comma after it, the last one with the comma before it. */
function removeBetween(items: readonly Stretch[], index: number): Stretch | undefined {
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (!item) return undefined;
  return after ? [item[0], after[0]] : before ? [before[1], item[1]] : undefined;
}

/** Whole lines, if nothing else stands on them. */
function removeLines(yaml: string, [start, valueEnd]: Stretch, isItem: boolean): Stretch | undefined {
  const first = isItem ? yaml.slice(0, start).trimEnd().length - 1 : start;
  if (isItem && yaml[first] !== '-') return undefined;
  const lineStart = yaml.lastIndexOf('\n', first - 1) + 1;
  const end = start + yaml.slice(start, valueEnd).trimEnd().length;
  const lineEnd = findLineEnd(yaml, end);
  const isAlone = yaml.slice(lineStart, first).trim() === '' && yaml.slice(end, lineEnd).trim() === '';
  return isAlone ? [lineStart, Math.min(lineEnd + 1, yaml.length)] : undefined;
}

/** Whether a comment stands in, before or after an item: it may say why the item is there. */
function hasRemark(parent: Collection, index: number): boolean {
  const item: unknown = parent.items[index];
  let found = false;
  const look = (node: unknown) => {
    const { comment, commentBefore } = node as { comment?: string | null; commentBefore?: string | null };
    if (comment || commentBefore) found = true;
  };
  if (index === 0) look(parent);
  const nodes = isPair(item) ? [item.key, item.value] : [item];
  for (const node of nodes)
    if (isScalar(node) || isMap(node) || isSeq(node)) visit(node, { Node: (_, each) => look(each) });
  return found;
}

function endOf(yaml: string, { range: [start, end] }: ParsedNode): number {
  return start + yaml.slice(start, end).trimEnd().length;
}

function findLineEnd(yaml: string, at: number): number {
  const found = yaml.indexOf('\n', at);
  return found < 0 ? yaml.length : found;
}

/** The column (from 0) in which a key of a block stands. */
function measureIndent(yaml: string, at: number): number {
  return at - (yaml.lastIndexOf('\n', at - 1) + 1);
}
