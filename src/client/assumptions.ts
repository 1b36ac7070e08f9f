/** The switches of assumptions: nothing more is loaded until a reader uses them or the address names assumptions. */
const change = document.querySelector<HTMLButtonElement>('#assumptions-change');
const reset = document.querySelector<HTMLButtonElement>('#assumptions-reset');
const choices = document.querySelector<HTMLElement>('#assumptions-choices');

if (change && reset && choices) {
  const apply = async () => (await import('./apply-assumptions.ts')).applyAssumptions();
  change.addEventListener('click', async () => {
    const isOpen = choices.hidden;
    choices.hidden = !isOpen;
    change.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    const { fillChoices } = await import('./assumption-choices.ts');
    await fillChoices(choices, apply);
  });
  reset.addEventListener('click', async () => {
    const { writeContext } = await import('./written-context.ts');
    writeContext('core');
    change.focus();
    await apply();
    const { readChoices } = await import('./assumption-choices.ts');
    readChoices(choices);
  });
  addEventListener('popstate', () => void apply());
  if (new URLSearchParams(location.search).has('context')) void apply();
}
