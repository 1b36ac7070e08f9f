import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type EntryForm, entryForms, findFieldSchema, unwrap } from '../../src/cli/entry-form.ts';
import { formatIssueForm, proposable } from '../../src/cli/issue-form.ts';
import { collections } from '../../src/model/collection.ts';
import { root } from '../support/project-files.ts';

const folder = join(root, '.github');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

const step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.unknown(),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  env: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      steps: z.array(step).min(1),
    }),
  ),
});

describe('the workflow of pull requests', () => {
  const text = read('workflows/pull-request.yml');
  const { on, permissions, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is safe for forks: no secret, nothing but reading, and no text of the request in a command', () => {
    expect(on).toEqual({ pull_request: null });
    expect(permissions).toEqual({ contents: 'read' });
    expect(text).not.toMatch(/secrets|pull_request_target|workflow_run|write-all|GITHUB_TOKEN/);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    for (const { uses, with: inputs } of steps.filter(({ uses: used }) =>
      used?.startsWith('actions/checkout'),
    ))
      expect([uses, inputs?.['persist-credentials']]).toEqual([uses, false]);
  });

  it('pins each action by commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  it('runs what a contributor runs, and starts its summary with what the change changes', () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    expect(runs).toContain('npm test');
    expect(runs.filter((run) => run.includes('$GITHUB_STEP_SUMMARY'))[0]).toMatch(
      /^npx oversight impact HEAD\^1 --format markdown >> "\$GITHUB_STEP_SUMMARY"$/,
    );
    expect(runs).toContain('npx oversight check --format github');
    for (const job of Object.values(jobs)) {
      const checkout = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout'));
      expect(checkout?.with?.['fetch-depth']).toBe(0);
    }
  });
});

const issueForm = z.strictObject({
  name: z.string(),
  description: z.string(),
  title: z.string(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
        z.strictObject({
          type: z.enum(['input', 'textarea', 'dropdown']),
          id: z.string().regex(/^[A-Za-z0-9_-]+$/),
          attributes: z.strictObject({
            label: z.string(),
            description: z.string(),
            options: z.array(z.string()).min(1).optional(),
          }),
          validations: z.strictObject({ required: z.boolean() }),
        }),
      ]),
    )
    .min(2),
});

describe('the issue forms', () => {
  it('are those that the model gives: `npm run schemas` writes them', () => {
    const files = readdirSync(join(folder, 'ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml');
    expect(files.sort()).toEqual(proposable.map((concept) => `${concept}.yml`).sort());
    for (const concept of proposable)
      expect(read(`ISSUE_TEMPLATE/${concept}.yml`)).toBe(formatIssueForm(concept));
  });

  it.each(proposable)(
    'ask for fields of a %s that its front matter has, and for all that it needs',
    (concept) => {
      const { body } = issueForm.parse(parse(read(`ISSUE_TEMPLATE/${concept}.yml`)));
      const inputs = body.flatMap((part) => (part.type === 'markdown' ? [] : [part]));
      const form: EntryForm = entryForms[concept];
      const pathOf = (id: string) => form.fields.find(({ name }) => name === id)?.path ?? [id];
      const { shape } = collections[form.collection].schema as z.ZodObject;
      for (const { id, attributes } of inputs) {
        const schema = unwrap(findFieldSchema(form.collection, pathOf(id)));
        expect(attributes.options).toEqual(schema instanceof z.ZodEnum ? schema.options : undefined);
        expect(Object.keys(shape)).toContain(pathOf(id)[0]);
      }
      const needed = Object.keys(shape).filter(
        (key) => !(shape[key] as z.ZodType).safeParse(undefined).success,
      );
      const required = inputs
        .filter(({ validations }) => validations.required)
        .map(({ id }) => pathOf(id)[0]);
      expect(required).toEqual(expect.arrayContaining(needed));
    },
  );
});

describe('the template of pull requests and the owners', () => {
  it('name fields and commands that there are', () => {
    const template = read('PULL_REQUEST_TEMPLATE.md');
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, script = ''] of template.matchAll(/npm run ([a-z]+)/g))
      expect(scripts[script]).toBeDefined();
    expect(template).toContain('disputed-by');
  });

  it('cover every file, and folders that there are', () => {
    const lines = read('CODEOWNERS')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const paths = lines.map((line) => line.split(/\s+/)[0] ?? '');
    expect(paths[0]).toBe('*');
    for (const path of paths.slice(1)) expect(readdirSync(root)).toContain(path.replaceAll('/', ''));
    for (const line of lines) expect(line).toMatch(/^\S+(\s+@[\w-]+\/[\w-]+)+$/);
  });
});
