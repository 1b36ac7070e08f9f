import type { KindView } from '../view/kind-view.ts';
import { type Html, html } from './html.ts';

export function renderKind({ kind, hasMethods, word }: KindView): Html {
  return html`<span class="kind" data-kind="${kind}"${!hasMethods && html` data-open="no"`}>${word}</span>`;
}
