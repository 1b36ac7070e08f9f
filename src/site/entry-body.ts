import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import Slugger from 'github-slugger';
import { type EvaluateOptions, evaluate, type HastPluginDefinition } from 'satteri';

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

interface BodyProps {
  readonly components: Readonly<Record<string, unknown>>;
}

export interface EntryBody {
  readonly Content: (props: BodyProps) => unknown;
  readonly headings: readonly Heading[];
}

const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** What a page puts a component in the place of; all else in a body is made to HTML at once. */
const ignoreElements = ['a', 'code', 'pre', 'table'];

/**
 * The MDX of a body as a component, made when a page wants it, with the features that Astro has for MDX files. Bundled as
 * modules, a thousand bodies took a fifth of the whole build. The checker lets no body have code in it that would run.
 */
export async function readEntryBody(text: string): Promise<EntryBody> {
  const headings: Heading[] = [];
  const module = await evaluate(text, {
    ...runtime,
    elementAttributeNameCase: 'html',
    features: { frontmatter: false, smartPunctuation: true },
    hastPlugins: [nameHeadings(headings)],
    optimizeStatic: { component: 'Fragment', prop: 'set:html', ignoreElements },
  });
  const MdxContent = module.default as (props: BodyProps) => unknown;
  return { Content: ({ components }) => MdxContent({ components: { Fragment, ...components } }), headings };
}

function nameHeadings(headings: Heading[]): HastPluginDefinition {
  const slugger = new Slugger();
  return {
    name: 'name-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const text = context.textContent(node);
        const slug = slugger.slug(text);
        headings.push({ depth: Number(node.tagName.slice(1)), slug, text });
        context.setProperty(node, 'id', slug);
      },
    },
  };
}
