// `npm run schemas`: writes what is made from the model for others to read: the JSON Schemas of the front matter, for
// editors, and the issue forms.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatIssueForm, proposable } from '../../src/cli/issue-form.ts';
import { formatJsonSchema } from '../../src/export/json-schema.ts';
import { collectionNames } from '../../src/model/collection.ts';

const root = resolve(import.meta.dirname, '../..');
const schemas = join(root, '.vscode/schemas');
const forms = join(root, '.github/ISSUE_TEMPLATE');
for (const folder of [schemas, forms]) mkdirSync(folder, { recursive: true });
for (const name of collectionNames)
  writeFileSync(join(schemas, `${name}.schema.json`), formatJsonSchema(name));
for (const concept of proposable) writeFileSync(join(forms, `${concept}.yml`), formatIssueForm(concept));
