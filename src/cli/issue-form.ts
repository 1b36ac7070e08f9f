import { stringify } from 'yaml';
import { z } from 'zod';
import {
  type Answers,
  type Concept,
  describeField,
  type EntryForm,
  entryForms,
  type FormField,
  findFieldSchema,
  unwrap,
} from './entry-form.ts';

/** What can be proposed without writing a file; the others only make sense beside entries. */
export const proposable: readonly Concept[] = ['definition', 'method', 'usage', 'question', 'term'];

const longer = ['gloss', 'quote'];
const nothing: Answers = {};

/** GitHub's issue form for a proposed entry: the fields that `oversight new` asks for, in its order and words. */
export function formatIssueForm(concept: Concept): string {
  const form: EntryForm = entryForms[concept];
  const intro =
    'An editor makes an entry of this. The field names are those of the entry; `oversight new ' +
    `${concept}\` asks for the same.`;
  return stringify(
    {
      name: `Propose a ${concept}`,
      description: `Without writing a file: what an entry for a ${concept} needs.`,
      title: `New ${concept}: `,
      body: [
        { type: 'markdown', attributes: { value: intro } },
        ...form.fields.map((field) => toInput(form, field)),
      ],
    },
    { lineWidth: 0 },
  );
}

function toInput(form: EntryForm, field: FormField) {
  const schema = unwrap(findFieldSchema(form.collection, field.path));
  const common = { label: field.name, description: describe(form, field) };
  const options = schema instanceof z.ZodEnum ? schema.options.map(String) : undefined;
  return {
    type: options ? 'dropdown' : field.isRepeatable || longer.includes(field.name) ? 'textarea' : 'input',
    id: field.name,
    attributes: options ? { ...common, options } : common,
    validations: { required: field.need(nothing) === 'required' },
  };
}

function describe(form: EntryForm, field: FormField): string {
  const what = describeField(form, field);
  if (field.notation === 'mention')
    return `${what}, one a line: \`TERM as ROLE\` (a role is \`method\` or a kind), or the id of a method`;
  if (field.isRepeatable) return `${what}, one a line`;
  return field.names === 'sources' && field.notation === undefined
    ? `${what}; for a new one, its full reference`
    : what;
}
