import type { YAMLParseError } from 'yaml';

/** What is wrong with the YAML, what was expected and what to do. */
export interface YamlFault {
  readonly messageId: string;
  readonly message: string;
  /** What would be right in its place, if that is certain. */
  readonly suggestion?: string;
}

const quoteRemedy = 'put the text in quotes, or write it as a block after `>-`';

/** By the library's code; each says what the library found in words that a contributor can act on. */
const faults: Readonly<Record<string, (error: YAMLParseError, text: string) => YamlFault>> = {
  TAB_AS_INDENT: () => ({
    messageId: 'yaml-tab',
    message: 'unexpected tab in the indentation; YAML is indented with spaces: replace the tab with spaces',
  }),
  DUPLICATE_KEY: (_, text) => ({
    messageId: 'duplicate-key',
    message: `unexpected second \`${text}\`; a key stands once in a map: merge the two or remove one`,
  }),
  BAD_DQ_ESCAPE: (_, text) => ({
    messageId: 'yaml-escape',
    message: `\`${text}\` is no escape of a double-quoted text; write a backslash as \`\\\\\`, or use single quotes`,
  }),
  BAD_SCALAR_START: (_, text) => ({
    messageId: 'yaml-bad-start',
    message: `unexpected \`${text.slice(0, 1)}\` at the start of an unquoted text; ${quoteRemedy}`,
  }),
  BLOCK_AS_IMPLICIT_KEY: (error) =>
    error.message.includes('sequence')
      ? explainIndent()
      : {
          messageId: 'yaml-colon-in-text',
          message: `unexpected \`: \` or deeper line within an unquoted text; ${quoteRemedy}, or correct the indentation`,
        },
  MULTILINE_IMPLICIT_KEY: () => explainMissingColon(),
  MISSING_CHAR: (error) => explainMissing(error.message),
  BAD_INDENT: (error) => explainIndent(error.message),
  UNEXPECTED_TOKEN: (error, text) => explainUnexpected(error.message, text),
  MULTIPLE_DOCS: () => ({
    messageId: 'yaml-documents',
    message: 'unexpected second YAML document; a file has one block of front matter: remove the separator',
  }),
  BAD_ALIAS: () => explainAnchor('alias'),
  TAG_RESOLVE_FAILED: (_, text) => explainTag(text),
};

function explainMissing(libraryMessage: string): YamlFault {
  if (libraryMessage.includes('quote')) {
    return {
      messageId: 'yaml-unclosed-quote',
      message:
        'a quoted text opens here and never closes; add the closing quote, or double a quote inside it',
    };
  }
  if (libraryMessage.includes('directives-end') || libraryMessage.includes('white space')) {
    return { messageId: 'yaml-syntax', message: 'unexpected characters; expected `key: value`' };
  }
  return explainMissingColon();
}

function explainMissingColon(): YamlFault {
  return {
    messageId: 'yaml-missing-colon',
    message:
      'expected `key: value`, with a space after the colon; add the colon and the space, or, if the line goes on with the text above, indent it',
  };
}

function explainIndent(libraryMessage = ''): YamlFault {
  const closer = / end with an? (\S)/.exec(libraryMessage)?.[1];
  if (closer) {
    return {
      messageId: 'yaml-unclosed-bracket',
      message: `a bracket opens here and never closes; add \`${closer}\` where its list or map ends`,
    };
  }
  return {
    messageId: 'yaml-indentation',
    message: 'unexpected indentation; lines of one map or list start in the same column: align this line',
  };
}

function explainUnexpected(libraryMessage: string, text: string): YamlFault {
  if (libraryMessage.includes('node end')) {
    return {
      messageId: 'yaml-text-after-value',
      message:
        "unexpected text after a value that has ended; write an apostrophe within single quotes twice (`''`), a quote within double quotes as `\\\"`, or put the whole in quotes",
    };
  }
  if (libraryMessage.includes('block-seq-ind')) {
    return {
      messageId: 'yaml-list-on-key-line',
      message: 'unexpected list item on the line of its key; start the list on the next line, or write `[…]`',
    };
  }
  const shown = text.trim() === '' ? 'text' : `\`${text.trim()}\``;
  return {
    messageId: 'yaml-syntax',
    message: `unexpected ${shown}; expected \`key: value\` or \`- item\`: check brackets, quotes and indentation`,
  };
}

export function explainBlockHeader(): YamlFault {
  return {
    messageId: 'yaml-block-header',
    message:
      'unexpected text after `|` or `>`, which begin a block; start the text on the next line, indented, or put all of it in quotes',
  };
}

export function explainAnchor(what: 'anchor' | 'alias' | 'merge key'): YamlFault {
  return {
    messageId: 'yaml-anchor',
    message: `unexpected YAML ${what}; every value is written out where it belongs: repeat the value`,
  };
}

export function explainTag(text: string): YamlFault {
  return {
    messageId: 'yaml-tag',
    message: `unexpected YAML tag \`${text}\`; values carry no tags: remove it, or, if it is text, put it in quotes${text.startsWith('!!') ? '' : ' (in a formula, write `not`)'}`,
  };
}

/** What follows a value as a remark without the space that remarks have. */
export function explainLostText(text: string): YamlFault {
  return {
    messageId: 'yaml-lost-text',
    message: `\`${text}\` is a remark to YAML, which leaves it out; put the whole text in quotes, or, if it is a remark, a space after \`#\``,
  };
}

const openings: Readonly<Record<string, string>> = {
  '[': 'opens a list',
  '{': 'opens a map',
  '"': 'opens a quoted text',
  "'": 'opens a quoted text',
  '*': 'names an anchor',
};

/** An unquoted text whose first character means something to YAML, so that the value ends too soon. */
export function explainOpening(value: string): YamlFault {
  const sign = value.charAt(0);
  const isQuoted = sign === "'" && value.endsWith("'");
  const inner = isQuoted ? value.slice(1, -1) : value;
  return {
    messageId: 'yaml-text-after-value',
    message: isQuoted
      ? "a text in single quotes ends at the next one; write an apostrophe in it twice (`''`)"
      : `\`${sign}\` at the start of a value ${openings[sign]}, and more text follows its end; put the whole text in quotes`,
    suggestion: `'${inner.replaceAll("'", "''")}'`,
  };
}

/** An unquoted text, up to its line's end, that YAML takes for something else. */
export function explainUnquoted(sign: string, hasColon: boolean, value: string): YamlFault {
  return {
    messageId: hasColon ? 'yaml-colon-in-text' : 'yaml-bad-start',
    message: hasColon
      ? `unexpected \`: \` within an unquoted text, which YAML reads as another key; ${quoteRemedy}`
      : `unexpected \`${sign}\` at the start of an unquoted text; ${quoteRemedy}`,
    suggestion: `'${value.replaceAll("'", "''")}'`,
  };
}

/** In words of the front matter, with a remedy; never the library's own text. */
export function explainYamlError(error: YAMLParseError, text: string): YamlFault {
  return (
    faults[error.code]?.(error, text) ?? {
      messageId: 'yaml-syntax',
      message:
        'this is no valid YAML; expected `key: value` or `- item`: check brackets, quotes and indentation',
    }
  );
}
