import { type Kind, kinds } from '../model/kind.ts';

/** What a definition says its term is, in words. */
export interface KindView {
  readonly kind: Kind;
  /** "problem", "class of methods" */
  readonly word: string;
  readonly article: 'a' | 'an';
  readonly hasMethods: boolean;
  /** What follows for methods: "A method qualifies under it when it addresses it." */
  readonly meaning: string;
}

export function viewKind(kind: Kind): KindView {
  const { noun, lift } = kinds[kind];
  return {
    kind,
    word: noun.replace(/^an? /, ''),
    article: noun.startsWith('an ') ? 'an' : 'a',
    hasMethods: lift !== null,
    meaning: lift
      ? `A method qualifies under it when it ${lift.question}.`
      : 'No method can fall under it, so it implies and excludes nothing.',
  };
}
