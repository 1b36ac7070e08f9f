/** The assumptions that the address names, in the spelling of the command line. */
export function readContext(): string {
  return new URLSearchParams(location.search).get('context') ?? 'core';
}

/** Keeps the assumptions in the address, so that it can be shared and going back undoes the choice. */
export function writeContext(context: string): void {
  const url = new URL(location.href);
  if (context === 'core') url.searchParams.delete('context');
  else url.searchParams.set('context', context);
  if (url.href !== location.href) history.pushState(null, '', url);
}
