import { wrapText } from './wrap-text.ts';

/** The prose of a rule's documentation for a terminal: paragraphs, lists, headings, fences; `code` keeps its ticks. */
export function renderMarkdown(markdown: string, width: number, indent = ''): string {
  const parts = markdown.split(/(^```[\s\S]*?^```[^\S\n]*$)/m);
  return parts
    .flatMap((part) =>
      part.startsWith('```') ? renderFence(part, indent) : renderProse(part, width, indent),
    )
    .join('\n\n');
}

/** A file's text, set off by a bar. */
export function renderLines(text: string, indent: string): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `${indent}| ${line}`.trimEnd())
    .join('\n');
}

function renderFence(fence: string, indent: string): string {
  return renderLines(fence.replace(/^```.*\n|```\s*$/g, ''), indent);
}

function renderProse(text: string, width: number, indent: string): readonly string[] {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) =>
    paragraph
      .trim()
      .split(/\n(?=\s*(?:[-*]|\d+\.)\s)/)
      .map((item) => {
        const [, bullet = '', rest = ''] = /^\s*((?:[-*]|\d+\.)\s+)?([\s\S]*)$/.exec(item) ?? [];
        return wrapText(renderInline(rest), width, indent + bullet);
      })
      .join('\n'),
  );
}

/** Keeps code as it is; of links the text and address, of emphasis the words, of headings the title. */
function renderInline(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => {
      if (part.startsWith('`')) return part;
      return part
        .replace(/^#+\s+/, '')
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)')
        .replace(/(\*\*|\*|(?<!\w)_)(\S(?:.*?\S)?)\1(?!\w)/gs, '$2')
        .replace(/\\([\\{}<>*_`[\]])/g, '$1');
    })
    .join('');
}
