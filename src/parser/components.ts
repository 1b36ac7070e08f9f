import type { Reference } from '../model/knowledge-base.ts';

/** What a component's attribute says: the id of an entry, or any text. */
type Attribute = { readonly names: Reference['expected'] } | 'text';

/** The components that may stand in a body, with their attributes; the first is required. */
export const components = {
  /** A link to any entry by its id. */
  Ref: {
    id: {
      names: [
        'definitions',
        'methods',
        'features',
        'terms',
        'usages',
        'positions',
        'questions',
        'guide',
        'sources',
      ],
    },
  },
  /** A citation of the bibliography. */
  Cite: { source: { names: ['sources'] }, locator: 'text' },
} as const satisfies Record<string, Record<string, Attribute>>;

export type ComponentName = keyof typeof components;
export const componentNames = Object.keys(components) as ComponentName[];

export function listAttributes(name: ComponentName): Readonly<Record<string, Attribute>> {
  return components[name];
}
