import { check } from '../checker/check.ts';
import { rules } from '../checker/rules.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Terminal } from './terminal.ts';

/** Tells the user of an answer that the content has errors, if it has, so that something may be missing. */
export function noteErrors(base: KnowledgeBase, terminal: Terminal): void {
  const only = rules
    .filter(({ severity, severities = [severity] }) => severities.includes('error'))
    .map(({ id }) => id);
  const { errors } = check(base, { only }).summary;
  if (errors === 0) return;
  const number = errors === 1 ? 'an error' : `${errors} errors`;
  terminal.note(`The content has ${number}, so the answer may lack something: run \`oversight check\`.`);
}
