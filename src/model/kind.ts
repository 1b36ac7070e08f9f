/**
 * What sort of thing a definition says its term is, and how a method can relate to a thing of that sort
 * (its *lift*). Only kinds with a lift have methods that qualify under them, so only they can stand in
 * `implies`, `excludes`, `instance-of` and criteria.
 */
export const kinds = {
  'method-class': {
    noun: 'a class of methods',
    plural: 'classes of methods',
    lift: { qualifies: 'is one of', participle: 'belonging to', question: 'is one' },
  },
  problem: {
    noun: 'a problem',
    plural: 'problems',
    lift: { qualifies: 'addresses', participle: 'addressing', question: 'addresses it' },
  },
  goal: {
    noun: 'a goal',
    plural: 'goals',
    lift: { qualifies: 'pursues', participle: 'pursuing', question: 'pursues it' },
  },
  ability: {
    noun: 'an ability',
    plural: 'abilities',
    lift: { qualifies: 'provides', participle: 'providing', question: 'provides it' },
  },
  process: {
    noun: 'a process',
    plural: 'processes',
    lift: { qualifies: 'carries out', participle: 'carrying out', question: 'carries it out' },
  },
  phenomenon: {
    noun: 'a phenomenon',
    plural: 'phenomena',
    lift: { qualifies: 'elicits', participle: 'eliciting', question: 'elicits it' },
  },
  'model-of-problem': { noun: 'a model of a problem', plural: 'models of a problem', lift: null },
  setting: { noun: 'a setting', plural: 'settings', lift: null },
  hope: { noun: 'a hope', plural: 'hopes', lift: null },
  field: { noun: 'a field', plural: 'fields', lift: null },
} as const satisfies Record<string, KindDescription>;

interface KindDescription {
  /** With its article: "a problem". */
  readonly noun: string;
  readonly plural: string;
  /** How a method qualifies under a thing of this kind, in words; `null` where no method can. */
  readonly lift: {
    /** "m addresses SO-1" */
    readonly qualifies: string;
    /** "methods addressing SO-1" */
    readonly participle: string;
    /** "a method qualifies when it …" */
    readonly question: string;
  } | null;
}

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];

/** The part a sentence gives to a word: one of the kinds, or `method`, which is the role of `method-class`. */
export type Role = Kind | 'method';
export const roleNames = ['method', ...kindNames] as [Role, ...Role[]];

/** The kind that a role asks for. */
export function kindOfRole(role: Role): Kind {
  return role === 'method' ? 'method-class' : role;
}

export function hasLift(kind: Kind): boolean {
  return kinds[kind].lift !== null;
}

/** A sense fits a role if and only if its kind is that role; anything else is a type error. */
export function fitsRole(kind: Kind, role: Role): boolean {
  return kind === kindOfRole(role);
}

/** The role in words: "a method", "a problem". */
export function describeRole(role: Role): string {
  return role === 'method' || role === 'method-class' ? 'a method' : kinds[role].noun;
}

/** The kind that is named in words: "problems", "a class of methods". */
export function findKind(words: string): Kind | undefined {
  const plain = toPlainWords(words);
  return kindNames.find((kind) => {
    const { noun, plural } = kinds[kind];
    return [toPlainWords(noun), plural, toPlainWords(kind)].includes(plain);
  });
}

/** The kind that a source's own word mostly stands for; the definition decides. */
export function guessKind(word: string): Kind | undefined {
  return wordsOfSources[toPlainWords(word)];
}

function toPlainWords(text: string): string {
  const plain = text.toLowerCase().replace(/[\s_-]+/g, ' ');
  return plain.trim().replace(/^an? /, '');
}

/** What sources call things that are of these kinds; `kind-as-stated` keeps their word. */
const wordsOfSources: Readonly<Record<string, Kind>> = {
  method: 'method-class',
  methods: 'method-class',
  technique: 'method-class',
  techniques: 'method-class',
  approach: 'method-class',
  protocol: 'method-class',
  property: 'ability',
  capability: 'ability',
  analogy: 'model-of-problem',
  model: 'model-of-problem',
  'test bed': 'model-of-problem',
  agenda: 'field',
  direction: 'field',
  situation: 'setting',
  hypothesis: 'hope',
};
