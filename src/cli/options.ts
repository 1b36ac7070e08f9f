import type { Option } from './command.ts';

/** Options that several commands share. */
export const contentOption: Option = {
  value: 'DIR',
  meaning: 'the content folder; `content` where it is left out',
};

export const contextOption: Option = {
  value: 'C',
  meaning:
    'the context: `core`, a position, or assumptions such as a=narrow,+"b implies c",-"d overlaps e" ' +
    '(a reading chosen, a claim accepted, a claim rejected), also after a position',
};

/** The context of a command that answers in one only. */
export const oneContextOption: Option = {
  ...contextOption,
  meaning: `${contextOption.meaning}; \`core\` where it is left out`,
};

export const formatOption: Option = {
  value: 'text|json',
  choices: ['text', 'json'],
  meaning: '`text` for people (where it is left out), `json` for programs',
};
