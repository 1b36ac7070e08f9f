import type { Criterion, FormulaClaim } from '../model/claim.ts';
import type { Definition } from '../model/definition.ts';
import type { KeyPath } from '../model/entry.ts';
import { joinPredicate } from '../model/identifier.ts';
import { type CriterionForm, criterionForms } from '../model/sentence.ts';
import { addClaim, type ClaimFields, editors } from './collect-relations.ts';
import type { EntryNotes } from './entry-notes.ts';

/** Notes the criteria of a definition and of its readings, one claim for each formula. */
export function collectCriteria(notes: EntryNotes, definition: Definition): void {
  const { id } = notes.entry;
  collectCriterion(notes, id, definition.criterion, ['criterion']);
  for (const [reading, { criterion }] of Object.entries(definition.readings ?? {})) {
    collectCriterion(notes, joinPredicate(id, reading), criterion, ['readings', reading, 'criterion']);
  }
}

function collectCriterion(
  notes: EntryNotes,
  subject: string,
  criterion: Criterion | undefined,
  path: KeyPath,
): void {
  if (typeof criterion === 'string') collectFormula(notes, subject, 'means', criterion, path);
  if (criterion === undefined || typeof criterion === 'string') return;
  for (const [form, key] of Object.entries(criterionForms) as [CriterionForm, keyof typeof criterion][]) {
    const claims = criterion[key];
    if (Array.isArray(claims)) {
      for (const [index, claim] of claims.entries())
        collectFormula(notes, subject, form, claim, [...path, key, index]);
    } else if (claims !== undefined) collectFormula(notes, subject, form, claims, [...path, key]);
  }
}

function collectFormula(
  notes: EntryNotes,
  subject: string,
  form: CriterionForm,
  claim: FormulaClaim,
  path: KeyPath,
): void {
  const isPlain = typeof claim === 'string';
  const namePath = isPlain ? path : [...path, 'formula'];
  const fields: ClaimFields = isPlain ? {} : claim;
  const read = notes.readFormula(isPlain ? claim : claim.formula, namePath);
  const asserted = fields['asserted-by'] ?? [];
  const span = notes.valueSpan(namePath);
  addClaim(notes, {
    sentence: { type: 'criterion', form, subject, formula: read.formula },
    path,
    namePath,
    ends: [{ id: subject, span, expected: ['definitions'], need: 'lift' }, ...read.atoms],
    fields,
    assertedBy: asserted.length > 0 ? asserted : [editors],
    isRead: read.isRead,
  });
}
