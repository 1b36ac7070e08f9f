import type { Document } from '../model/span.ts';
import { checkInBackground, type ReportedDiagnostic } from './check-in-background.ts';

const form = document.querySelector<HTMLFormElement>('#check-form');
const output = document.querySelector<HTMLElement>('#check-report');
const status = document.querySelector<HTMLElement>('#check-status');

if (form && output && status) {
  form.hidden = false;
  document.querySelector('#check-needs-script')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(form, output, status);
  });
}

let published: Promise<{ documents: readonly Document[]; known: ReadonlySet<string> }> | undefined;

async function run(form: HTMLFormElement, output: HTMLElement, status: HTMLElement): Promise<void> {
  const fields = new FormData(form);
  const draft: Document = {
    path: `${fields.get('collection')}/${fields.get('id')}.mdx`,
    // A form's text has other line ends than a file.
    text: String(fields.get('text')).replaceAll('\r\n', '\n'),
  };
  status.textContent = 'Checking…';
  output.replaceChildren();
  try {
    published ??= loadPublished(form.dataset.documents ?? '');
    const { documents, known } = await published;
    const others = documents.filter(({ path }) => path !== draft.path);
    const found = await checkInBackground({ documents: [...others, draft] });
    const own = found.filter(({ file }) => file === draft.path);
    const elsewhere = found.filter(
      (diagnostic) => diagnostic.file !== draft.path && !known.has(nameOf(diagnostic)),
    );
    status.textContent = summarise(own.length, elsewhere.length);
    output.append(...listReports(`In ${draft.path}`, own), ...listReports('New in other files', elsewhere));
  } catch (error) {
    published = undefined;
    status.textContent = `The draft could not be checked: ${error instanceof Error ? error.message : error}`;
  }
}

/** The site's own content, and what the checker says of it without the draft. */
async function loadPublished(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the content could not be loaded (${response.status})`);
  const { documents } = (await response.json()) as { documents: readonly Document[] };
  const found = await checkInBackground({ documents });
  return { documents, known: new Set(found.map(nameOf)) };
}

/** What stays the same when lines move. */
function nameOf({ rule, file, message }: ReportedDiagnostic): string {
  return [rule, file, message].join('\n');
}

function summarise(own: number, elsewhere: number): string {
  if (own + elsewhere === 0) return 'Nothing to report: the draft fits, and changes no finding.';
  const others = elsewhere === 0 ? 'nothing new' : count(elsewhere, 'new message');
  return `${count(own, 'message')} about the draft, and ${others} about other files.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function listReports(title: string, diagnostics: readonly ReportedDiagnostic[]): readonly HTMLElement[] {
  if (diagnostics.length === 0) return [];
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ol');
  list.className = 'check-list';
  list.append(...diagnostics.map(toItem));
  return [heading, list];
}

function toItem({ rule, severity, message, file, start }: ReportedDiagnostic): HTMLElement {
  const item = document.createElement('li');
  item.dataset.severity = severity;
  const place = makeCode(`${file}:${start.line}:${start.column}`);
  const name = document.createElement('strong');
  name.textContent = severity;
  const link = document.createElement('a');
  link.href = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/rules/${rule}/`;
  link.append(makeCode(rule));
  item.append(place, ' ', name, ' ', ...renderMessage(message), ' (', link, ')');
  return item;
}

/** What stands between backticks is code. */
function renderMessage(message: string): readonly (string | HTMLElement)[] {
  return message.split('`').map((part, index) => (index % 2 === 0 ? part : makeCode(part)));
}

function makeCode(text: string): HTMLElement {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}
