import { splitPredicate } from '../model/identifier.ts';
import { mapSentence } from '../model/sentence.ts';
import { listOpenClaims } from '../reasoner/open-claims.ts';
import { listActive, titleOf } from './entry-view.ts';
import type { Knowledge } from './knowledge.ts';
import { joinTexts, nameOf, textOf } from './phrase.ts';
import { putInWords } from './sentence-words.ts';
import { nameOfSource } from './source-name.ts';

/** What can be assumed, for a reader to choose from. */
export interface Choices {
  readonly positions: readonly { readonly id: string; readonly name: string }[];
  readonly readings: readonly {
    readonly definition: string;
    readonly label: string;
    readonly options: readonly string[];
  }[];
  /** Claims that are not settled, with the entries that they are about. */
  readonly claims: readonly {
    readonly formal: string;
    readonly words: string;
    readonly note: string;
    readonly about: readonly string[];
  }[];
}

export function listChoices({ base, reasoner }: Knowledge): Choices {
  return {
    positions: listActive(base, 'positions').map((id) => ({ id, name: titleOf(base, 'positions', id) })),
    readings: listActive(base, 'definitions').flatMap((definition) => {
      const options = Object.keys(base.definitions.get(definition)?.data.readings ?? {});
      return options.length === 0 ? [] : [{ definition, label: nameOf(base, definition).text, options }];
    }),
    claims: listOpenClaims(base, reasoner.core.context).map(({ text, sentence, status, owners }) => {
      const about = new Set<string>();
      mapSentence(sentence, (name) => {
        about.add(splitPredicate(name).id);
        return name;
      });
      const names = owners.map((owner) => nameOfSource(base, owner).text);
      return {
        formal: text,
        words: textOf(putInWords(base, sentence)),
        note: `${status}; ${names.length > 0 ? joinTexts(names) : 'nobody'}`,
        about: [...about],
      };
    }),
  };
}
