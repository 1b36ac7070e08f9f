import { keepInAddress } from './keep-in-address.ts';

const names = ['term', 'rule', 'holds'] as const;
const form = document.querySelector<HTMLElement>('#findings-form');
const report = document.querySelector<HTMLElement>('#findings-status');
const region = document.querySelector<HTMLElement>('[data-region="all-findings"]');

if (form && report && region) {
  const choice = new URLSearchParams(location.search);
  for (const name of names) {
    const field = findField(form, name);
    if (field) field.value = choice.get(name) ?? '';
  }
  form.addEventListener('change', () => narrow(form, report, region));
  // The list is made anew when a reader changes the assumptions.
  new MutationObserver(() => narrow(form, report, region)).observe(region, { childList: true });
  narrow(form, report, region);
}

function findField(form: HTMLElement, name: string): HTMLSelectElement | null {
  return form.querySelector(`select[name="${name}"]`);
}

/** Shows the findings that the form asks for, and keeps it in the address. */
function narrow(form: HTMLElement, report: HTMLElement, region: HTMLElement): void {
  const [term = '', rule = '', holds = ''] = names.map((name) => findField(form, name)?.value ?? '');
  let shown = 0;
  const findings = [...region.querySelectorAll<HTMLElement>('.finding')];
  for (const finding of findings) {
    const subject = finding.closest<HTMLElement>('[data-subject]')?.dataset.subject;
    const group = finding.closest<HTMLElement>('[data-rule]')?.dataset.rule;
    const isShown =
      (term === '' || subject === term) &&
      (rule === '' || group === rule) &&
      (holds === '' || finding.dataset.holds === holds);
    finding.hidden = !isShown;
    if (isShown) shown += 1;
  }
  for (const part of region.querySelectorAll<HTMLElement>('[data-subject], [data-rule], .findings > details'))
    part.hidden = !part.querySelector('.finding:not([hidden])');
  // What was asked for is not left in a fold.
  const isNarrowed = [term, rule, holds].some((value) => value !== '');
  for (const fold of region.querySelectorAll<HTMLDetailsElement>('.findings > details'))
    fold.open = isNarrowed;
  report.textContent = isNarrowed ? `${shown} of ${findings.length} findings` : `${findings.length} findings`;
  keepInAddress({ term, rule, holds });
}
