// Runs before the first paint, so that a chosen theme does not flash (without it the system's choice holds), and so that
// a page whose address names assumptions or senses keeps room for what it will say of them.
(() => {
  const root = document.documentElement;
  const order = { system: 'light', light: 'dark', dark: 'system' };
  const signs = { system: '◐', light: '○', dark: '●' };
  const read = () => {
    try {
      return localStorage.getItem('theme') ?? 'system';
    } catch {
      return 'system';
    }
  };
  const apply = (theme) => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  apply(read());
  const address = new URLSearchParams(location.search);
  if (address.has('context')) root.dataset.assuming = '';
  if (address.has('ids')) root.dataset.comparing = '';
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    if (!button) return;
    const label = () => {
      const theme = root.dataset.theme ?? 'system';
      button.textContent = signs[theme];
      button.title = `Theme: ${theme}`;
      button.setAttribute('aria-label', button.title);
    };
    button.hidden = false;
    label();
    button.addEventListener('click', () => {
      const next = order[root.dataset.theme ?? 'system'];
      apply(next);
      label();
      try {
        localStorage.setItem('theme', next);
      } catch {
        // Private browsing: the choice lasts as long as the page.
      }
    });
  });
})();
