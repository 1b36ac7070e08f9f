import { safeParse, type z } from 'zod';
import type { KeyPath, Locator } from '../model/entry.ts';
import { idPattern } from '../model/identifier.ts';
import type { Problem } from '../model/knowledge-base.ts';
import type { Span } from '../model/span.ts';
import { explainIssues } from './explain-issues.ts';
import { findValue, isRecord } from './plain-data.ts';
import type { FrontMatter } from './read-front-matter.ts';
import { findSchemas } from './schema-shape.ts';
import { makeStandIn, replaceValue } from './stand-in.ts';

/** What to do to data so that one fault is gone. */
export type Patch =
  /** Puts a stand-in there: `value`, where it is evident which one was meant. */
  | { readonly type: 'replace'; readonly path: KeyPath; readonly value: string | undefined }
  /** Gives the key at the end of the path another name, or, where that is none or taken, a stand-in. */
  | { readonly type: 'rename'; readonly path: KeyPath; readonly to: string }
  | { readonly type: 'remove'; readonly path: KeyPath };

/** Front matter in which what does not fit the schema was patched. */
export interface PatchedFrontMatter {
  /** What is wrong, also under keys whose names are. */
  readonly problems: readonly Problem[];
  /** As the schema reads it; undefined where no patch makes it fit. */
  readonly data: unknown;
  readonly locate: Locator;
  /** The places of which nothing can be said but what is wrong with them. */
  readonly faults: readonly Span[];
}

/** Patches uncover at most what stands under a key of a wrong name, and again under one there. */
const mostRounds = 6;

/** Patches front matter until it fits the schema: one mistake must not hide what else an author wrote. */
export function patchFrontMatter(schema: z.core.$ZodType, frontMatter: FrontMatter): PatchedFrontMatter {
  return new Patcher(schema, frontMatter).run();
}

class Patcher {
  readonly #schema: z.core.$ZodType;
  #frontMatter: FrontMatter;
  readonly #problems: Problem[] = [];
  readonly #faults: Span[] = [];
  /** By path, as the schema has it: how the key at its end is written. */
  readonly #written = new Map<string, string>();
  readonly #replaced = new Set<string>();
  #count = 0;

  constructor(schema: z.core.$ZodType, frontMatter: FrontMatter) {
    this.#schema = schema;
    const { locate, readSource } = frontMatter;
    const toWritten = (path: KeyPath) => this.#toWritten(path);
    this.#frontMatter = {
      ...frontMatter,
      readSource: (path) => readSource(toWritten(path)),
      locate: {
        valueSpan: (path) => locate.valueSpan(toWritten(path)),
        keySpan: (path) => locate.keySpan(toWritten(path)),
        partSpan: (path, start, end) =>
          this.#isStandIn(path)
            ? locate.valueSpan(toWritten(path))
            : locate.partSpan(toWritten(path), start, end),
        removal: (path) => locate.removal(toWritten(path)),
        insertion: (path, pair) => locate.insertion(toWritten(path), pair),
      },
    };
  }

  run(): PatchedFrontMatter {
    for (let round = 0; ; round++) {
      const result = safeParse(this.#schema, this.#frontMatter.data, { reportInput: true });
      const done = { problems: this.#problems, locate: this.#frontMatter.locate, faults: this.#faults };
      if (result.success) return { ...done, data: result.data };
      const { problems, patches } = explainIssues(result.error.issues, this.#schema, this.#frontMatter);
      const known = new Set(this.#problems.map(nameProblem));
      this.#problems.push(...problems.filter((problem) => !known.has(nameProblem(problem))));
      if (round === mostRounds || patches.some(({ path }) => path.length === 0))
        return { ...done, data: undefined };
      for (const patch of patches) this.#apply(patch);
    }
  }

  #apply(patch: Patch): void {
    const { type, path } = patch;
    const { data } = this.#frontMatter;
    const parent = path.slice(0, -1);
    if (type === 'remove') this.#setValue(path, undefined);
    else if (type === 'replace') {
      // What does not fit in spite of its patch is not the whole of the fault.
      const isPatched = this.#replaced.has(JSON.stringify(path));
      this.#replace(isPatched && parent.length > 0 ? parent : path, isPatched ? undefined : patch.value);
    } else {
      const map = findValue(data, parent);
      const value = findValue(data, path);
      const isFree = idPattern.test(patch.to) && isRecord(map) && !Object.hasOwn(map, patch.to);
      const renamed = [...parent, isFree ? patch.to : this.#name()];
      this.#faults.push(this.#frontMatter.locate.keySpan(path));
      this.#setValue(path, undefined);
      this.#setValue(renamed, value);
      this.#written.set(JSON.stringify(renamed), String(path.at(-1)));
    }
  }

  #replace(path: KeyPath, value: string | undefined): void {
    const { keySpan, valueSpan } = this.#frontMatter.locate;
    // What is missing in a stand-in is looked for at the nearest key that is there.
    this.#faults.push(keySpan(path), valueSpan(path), valueSpan([...path, '']));
    this.#replaced.add(JSON.stringify(path));
    const [schema] = findSchemas(this.#schema, path);
    this.#setValue(path, value ?? (schema && makeStandIn(schema, this.#name())));
  }

  #setValue(path: KeyPath, value: unknown): void {
    const data = replaceValue(this.#frontMatter.data, path, value);
    this.#frontMatter = { ...this.#frontMatter, data };
  }

  #isStandIn(path: KeyPath): boolean {
    return path.some((_, index) => this.#replaced.has(JSON.stringify(path.slice(0, index + 1))));
  }

  #toWritten(path: KeyPath): KeyPath {
    return path.map((step, index) => this.#written.get(JSON.stringify(path.slice(0, index + 1))) ?? step);
  }

  #name(): string {
    this.#count++;
    return `stand-in-${this.#count}`;
  }
}

function nameProblem({ messageId, span: { start, end } }: Problem): string {
  return `${messageId} ${start.line}:${start.column}-${end.line}:${end.column}`;
}
