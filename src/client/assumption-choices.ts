import type { Choices } from '../view/choices-view.ts';
import { parseAssumptions, printAssumptions } from './assumption-text.ts';
import { readSetting } from './render-regions.ts';
import { readContext, writeContext } from './written-context.ts';

/** Fills the panel of switches, once, and has `apply` called after every choice. */
export async function fillChoices(panel: HTMLElement, apply: () => Promise<unknown>): Promise<void> {
  if (panel.childElementCount > 0) return readChoices(panel);
  panel.textContent = 'Loading…';
  try {
    const response = await fetch(readSetting('choices'));
    if (!response.ok) throw new Error(String(response.status));
    panel.replaceChildren(...makeChoices((await response.json()) as Choices));
    readChoices(panel);
    panel.addEventListener('change', () => {
      writeContext(collectChoices(panel));
      void apply();
    });
  } catch (error) {
    panel.textContent = '';
    const message = document.createElement('p');
    message.textContent = `The choices could not be loaded (${error instanceof Error ? error.message : error}).`;
    panel.append(message);
  }
}

/** Sets the switches to what the address says. */
export function readChoices(panel: HTMLElement): void {
  const { position, readings, accepts, rejects } = parseAssumptions(readContext());
  for (const field of panel.querySelectorAll('select')) {
    const { position: isPosition, definition, claim } = field.dataset;
    if (isPosition !== undefined) field.value = position;
    else if (definition !== undefined) field.value = readings.get(definition) ?? '';
    else if (claim !== undefined) field.value = accepts.has(claim) ? '+' : rejects.has(claim) ? '-' : '';
  }
}

function collectChoices(panel: HTMLElement): string {
  const fields = [...panel.querySelectorAll('select')];
  const chosen = fields.filter(({ value }) => value !== '');
  const claimsWith = (sign: string) =>
    new Set(chosen.filter(({ value }) => value === sign).flatMap(({ dataset }) => dataset.claim ?? []));
  // What the address assumes and no switch offers stays.
  const written = parseAssumptions(readContext());
  const offered = new Set(fields.flatMap(({ dataset }) => dataset.claim ?? []));
  const others = (claims: ReadonlySet<string>) => [...claims].filter((claim) => !offered.has(claim));
  return printAssumptions({
    position: chosen.find(({ dataset }) => dataset.position !== undefined)?.value ?? '',
    readings: new Map(
      chosen.flatMap(({ dataset, value }): [string, string][] =>
        dataset.definition === undefined ? [] : [[dataset.definition, value]],
      ),
    ),
    accepts: new Set([...claimsWith('+'), ...others(written.accepts)]),
    rejects: new Set([...claimsWith('-'), ...others(written.rejects)]),
  });
}

function makeChoices({ positions, readings, claims }: Choices): readonly HTMLElement[] {
  const position = makeSelect('Position', { position: '' }, [
    ['', 'none'],
    ...positions.map(({ id, name }): [string, string] => [id, name]),
  ]);
  const chosenReadings = readings.map(({ definition, label, options }) =>
    makeSelect(`${label} read as`, { definition }, [
      ['', 'no reading chosen'],
      ...options.map((option): [string, string] => [option, option]),
    ]),
  );
  const here = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-of], [data-about]')].flatMap(({ dataset }) =>
      `${dataset.of ?? ''},${dataset.about ?? ''}`.split(/[,@]/),
    ),
  );
  const isHere = ({ about }: Choices['claims'][number]) => about.some((id) => here.has(id));
  const own = claims.filter(isHere);
  const rest = claims.filter((claim) => !isHere(claim));
  const first = make('div', 'choice-row', position, ...chosenReadings);
  const parts: HTMLElement[] = [first];
  if (own.length > 0) parts.push(makeClaims(`Unsettled claims about this page (${own.length})`, own, true));
  if (rest.length > 0)
    parts.push(
      makeClaims(`${own.length > 0 ? 'Other unsettled' : 'Unsettled'} claims (${rest.length})`, rest, false),
    );
  return parts;
}

function makeClaims(title: string, claims: Choices['claims'], isOpen: boolean): HTMLElement {
  const summary = make('summary', '');
  summary.textContent = title;
  const fold = make('details', 'choice-claims', summary) as HTMLDetailsElement;
  fold.open = isOpen;
  const list = make('ul', '');
  for (const { formal, words, note } of claims) {
    const select = makeSelect(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, { claim: formal }, [
      ['', 'left open'],
      ['+', 'granted'],
      ['-', 'denied'],
    ]);
    const owner = make('span', 'fine');
    owner.textContent = note;
    list.append(make('li', '', select, owner));
  }
  fold.append(list);
  return fold;
}

let made = 0;

function makeSelect(
  text: string,
  data: Readonly<Record<string, string>>,
  options: readonly (readonly [string, string])[],
): HTMLElement {
  const select = document.createElement('select');
  Object.assign(select.dataset, data);
  for (const [value, name] of options) select.append(new Option(name, value));
  made += 1;
  select.id = `choice-${made}`;
  const label = document.createElement('label');
  label.htmlFor = select.id;
  label.textContent = text;
  return make('div', 'choice', label, select);
}

function make(name: string, className: string, ...content: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  // Spaces between the parts: they are read as one sentence.
  for (const [index, part] of content.entries()) element.append(index > 0 ? ' ' : '', part);
  return element;
}
