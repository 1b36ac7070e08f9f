import type { Reference } from '../model/knowledge-base.ts';
import { type BodyFault, bodyFaults } from './body-fault.ts';
import { type ComponentName, componentNames, components, listAttributes } from './components.ts';
import { findNearestName, findNearestNames } from './nearest-name.ts';
import { listNames } from './schema-shape.ts';

/** An entry that a body names; offsets (UTF-16) are into the body's text. */
export interface BodyReference {
  readonly target: string;
  readonly expected: Reference['expected'];
  readonly start: number;
  readonly end: number;
}

/** What stands at a `<`, up to `end`. */
export interface ReadTag {
  readonly end: number;
  /** The component that it opens and leaves open. */
  readonly opens?: ComponentName;
  readonly closes?: ComponentName;
  /** The name of an element that is no component. */
  readonly foreign?: string;
  readonly faults: readonly BodyFault[];
  readonly references: readonly BodyReference[];
}

type Described = Omit<BodyFault, 'start' | 'end'>;

const attributePattern = /\s+([^\s=/>"'{}]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;

/** Reads the tag at `start` of a line; anything but a documented component with plain attributes is a fault. */
export function readTag(line: string, start: number): ReadTag {
  const rest = line.slice(start);
  const refuse = (fault: Described, length: number): ReadTag => ({
    end: start + length,
    faults: [{ ...fault, start, end: start + length }],
    references: [],
  });
  if (rest.startsWith('<!--')) return refuse(bodyFaults.comment(), findEnd(rest, '-->'));
  const address = /^<(?:[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>/i.exec(rest)?.[0];
  if (address && !/^<[a-z]+:[A-Za-z]+>/.test(address))
    return refuse(bodyFaults.autolink(address.slice(1, -1)), address.length);
  const [opening = '', slash = '', name = ''] = /^<(\/?)([\p{L}_$][\p{L}\p{N}_$.:-]*)?/u.exec(rest) ?? [];
  if (name === '') return refuse(bodyFaults.bareAngle(), 1);
  if (!isComponent(name)) return refuseElement(name, slash, rest, opening, refuse);
  if (slash) {
    const closing = /^<\/\w+\s*>/.exec(rest)?.[0];
    return closing
      ? { end: start + closing.length, closes: name, faults: [], references: [] }
      : refuse(bodyFaults.bareAngle(), 1);
  }
  return readAttributes(line, start, start + opening.length, name);
}

/** Up to the end of the tag; where it does not close on its line, its name alone. */
function refuseElement(
  name: string,
  slash: string,
  rest: string,
  opening: string,
  refuse: (fault: Described, length: number) => ReadTag,
): ReadTag {
  const close = rest.indexOf('>');
  const length = close < 0 ? opening.length : close + 1;
  const { suggestion, ...fault } = describeElement(name);
  const corrected = suggestion && slash + suggestion + rest.slice(opening.length, length);
  const isCertain = suggestion?.toLowerCase() === name.toLowerCase();
  const meant = corrected === undefined ? fault : { ...fault, suggestion: `<${corrected}`, isCertain };
  return { ...refuse(meant, length), foreign: slash + name };
}

function readAttributes(line: string, start: number, nameEnd: number, name: ComponentName): ReadTag {
  const known = listAttributes(name);
  const faults: BodyFault[] = [];
  const references: BodyReference[] = [];
  const seen = new Set<string>();
  let at = nameEnd;
  attributePattern.lastIndex = at;
  for (let match = attributePattern.exec(line); match; match = attributePattern.exec(line)) {
    const [whole, attribute = '', assigned, double, single] = match;
    const value = double ?? single ?? '';
    const nameStart = at + whole.indexOf(attribute);
    const valueEnd = at + whole.length - 1;
    at += whole.length;
    const expected = Object.hasOwn(known, attribute) ? known[attribute] : undefined;
    if (!expected || seen.has(attribute) || assigned === undefined || value === '') {
      faults.push({
        ...describeAttribute(name, attribute, !expected, seen.has(attribute)),
        start: nameStart,
        end: nameStart + attribute.length,
      });
    } else if (expected !== 'text') {
      const [target, valueStart] = [value, valueEnd - value.length];
      references.push({ target, expected: expected.names, start: valueStart, end: valueEnd });
    }
    seen.add(attribute);
  }
  const closing = /^\s*(\/?)\s*>/.exec(line.slice(at));
  if (!closing) {
    const end = Math.max(at, nameEnd);
    return { end, faults: [{ ...describeUnclosed(name), start, end }], references };
  }
  const end = at + closing[0].length;
  const [required] = Object.keys(components[name]);
  const isMeant = faults.some(({ suggestion }) => suggestion === required);
  if (required !== undefined && !seen.has(required) && !isMeant)
    faults.push({ ...describeMissing(name, required), start, end });
  return { end, ...(closing[1] === '' && { opens: name }), faults, references };
}

function findEnd(text: string, close: string): number {
  const found = text.indexOf(close);
  return found < 0 ? text.length : found + close.length;
}

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

function describeElement(name: string): Described {
  const suggestion = findNearestName(name, componentNames);
  const { messageId, message } = bodyFaults.element(name);
  const remedy = suggestion
    ? `did you mean \`${suggestion}\`?`
    : 'write it in Markdown, or `\\<` for the character';
  return { messageId, message: `${message} (${listNames(componentNames, 'or')}): ${remedy}`, suggestion };
}

function describeAttribute(
  name: ComponentName,
  attribute: string,
  isUnknown: boolean,
  isRepeated: boolean,
): Described {
  const names = Object.keys(components[name]);
  const near = isUnknown ? findNearestNames(attribute, names) : [];
  // An attribute of a component that has but one can only be meant as that one.
  const suggestion = near[0] ?? (isUnknown && names.length === 1 ? names[0] : undefined);
  if (isUnknown) {
    const remedy = suggestion ? `did you mean \`${suggestion}\`?` : 'remove it';
    return {
      messageId: 'unknown-attribute',
      message: `unexpected attribute \`${attribute}\`; \`${name}\` takes ${listNames(names)}: ${remedy}`,
      suggestion,
      isCertain: near.length === 1,
    };
  }
  return {
    messageId: 'bad-attribute',
    message: isRepeated
      ? `unexpected second \`${attribute}\`; an attribute stands once: remove one`
      : `\`${attribute}\` has no value; expected \`${attribute}="…"\`: write it so`,
  };
}

function describeMissing(name: ComponentName, attribute: string): Pick<BodyFault, 'messageId' | 'message'> {
  return {
    messageId: 'missing-attribute',
    message: `missing \`${attribute}\`; expected \`<${name} ${attribute}="…" />\`: add it`,
  };
}

export function describeUnclosed(name: ComponentName): Pick<BodyFault, 'messageId' | 'message'> {
  const [attribute] = Object.keys(components[name]);
  return {
    messageId: 'unclosed-component',
    message: `\`${name}\` is not closed on its line; expected \`<${name} ${attribute}="…" />\`, with plain text in quotes: write it so`,
  };
}
