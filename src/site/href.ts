import type { Address } from '../view/address.ts';

/**
 * The link to an address of the site, wherever the site is published. Every internal link is made here: an address
 * is never used as a link itself.
 */
export function href(address: Address): string {
  return rebase(address, import.meta.env.BASE_URL);
}

export function rebase(address: Address, base: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}

/** The full address, for `canonical` and citations. */
export function absoluteUrl(address: Address, site: URL | undefined): string {
  return new URL(href(address), site ?? 'http://localhost').href;
}
