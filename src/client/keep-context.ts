/** A page without verdicts has no switches, and still hands on what the address assumes to the pages that it leads to. */
const isAssuming = new URLSearchParams(location.search).has('context');
if (isAssuming && !document.querySelector('#assumptions'))
  void import('./carry-context.ts').then(({ carryContext }) => carryContext(document.body));
