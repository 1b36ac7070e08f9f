import type { KnowledgeBase, Problem } from '../model/knowledge-base.ts';
import { compareSpans, type Document } from '../model/span.ts';
import { readKnowledgeBase } from '../parser/read-knowledge-base.ts';
import { ReadMemory } from '../parser/read-memory.ts';
import { Reasoner } from '../reasoner/reasoner.ts';
import { chooseSeparate, editDocuments } from './apply-edits.ts';
import { listChangedConclusions } from './changed-conclusions.ts';
import { type CheckOptions, type CheckReport, check } from './check.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';

/** A fix that was made, and what it answers. */
export interface AppliedFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

export interface FixedContent {
  /** All documents, those that were fixed with their new text. */
  readonly documents: readonly Document[];
  readonly base: KnowledgeBase;
  /** In the order in which they were made; places are those of the text at that moment. */
  readonly applied: readonly AppliedFix[];
  /** What remains. */
  readonly report: CheckReport;
}

export interface FixOptions extends CheckOptions {
  /** What the caller found wrong before there was a text to read; such files are left as they are. */
  readonly problems?: readonly Problem[] | undefined;
}

/**
 * Makes the safe fixes until none is left. Each is tried before it is made: what it answers must be gone, nothing else
 * of the sort may come of it, and unless it only makes readable what could not be read, every conclusion must stay.
 * While anything cannot be read nothing else is fixed, since it may speak of the same things.
 */
export function fixContent(documents: readonly Document[], options: FixOptions = {}): FixedContent {
  const fixer = new Fixer(documents, options);
  while (fixer.advance());
  return fixer;
}

class Fixer implements FixedContent {
  documents: readonly Document[];
  base: KnowledgeBase;
  report: CheckReport;
  readonly applied: AppliedFix[] = [];
  readonly #options: FixOptions;
  readonly #memory = new ReadMemory();
  /** Fixes that were tried and not made, by what and where they would change. */
  readonly #refused = new Set<string>();

  constructor(documents: readonly Document[], options: FixOptions) {
    this.#options = options;
    this.documents = documents;
    this.base = this.#read(documents);
    this.report = check(this.base, options);
  }

  /** Makes the fixes that come first; false where there are none. */
  advance(): boolean {
    const candidates = this.#listCandidates();
    if (candidates.length === 0) return false;
    if (this.#try(candidates)) return true;
    const made = candidates.length > 1 && candidates.find((candidate) => this.#try([candidate]));
    if (!made) for (const candidate of candidates) this.#refused.add(nameFix(candidate));
    return true;
  }

  #read(documents: readonly Document[]): KnowledgeBase {
    return readKnowledgeBase(documents, { problems: this.#options.problems, memory: this.#memory });
  }

  /** What makes files readable, then what makes references lead somewhere, then the rest. */
  #listCandidates(): readonly AppliedFix[] {
    const unreadable = new Set(this.#options.problems?.map(({ span }) => span.file));
    const all = this.report.diagnostics
      .flatMap((diagnostic) =>
        diagnostic.fixes
          .filter(({ grade, edits }) => grade === 'safe' && edits.length > 0)
          .slice(0, 1)
          .map((fix) => ({ diagnostic, fix })),
      )
      .filter((each) => !this.#refused.has(nameFix(each)))
      .filter(({ fix }) => fix.edits.every(({ span }) => !unreadable.has(span.file)));
    const first = Math.min(...all.map(({ diagnostic }) => stageOf(diagnostic)));
    if (first === stages.proof && this.base.problems.length > 0) return [];
    return chooseSeparate(
      all.filter(({ diagnostic }) => stageOf(diagnostic) === first),
      ({ fix }) => fix.edits,
    );
  }

  /** Makes the fixes together, if that does what it should and no more. */
  #try(fixes: readonly AppliedFix[]): boolean {
    const documents = editDocuments(
      this.documents,
      fixes.flatMap(({ fix }) => fix.edits),
    );
    const base = this.#read(documents);
    const isAboutFiles = fixes.every(({ diagnostic }) => stageOf(diagnostic) === stages.file);
    if (!(isAboutFiles ? isMoreReadable(this.base, base, fixes) : this.#answers(base, fixes))) return false;
    const isProof = fixes.some(({ diagnostic }) => stageOf(diagnostic) === stages.proof);
    if (isProof && listChangedConclusions(new Reasoner(this.base), new Reasoner(base)).length > 0)
      return false;
    this.documents = documents;
    this.base = base;
    this.report = check(base, this.#options);
    this.applied.push(...fixes);
    return true;
  }

  /** Whether what the fixes are for is gone, and everything can be read as before. */
  #answers(base: KnowledgeBase, fixes: readonly AppliedFix[]): boolean {
    const only = [...new Set(fixes.map(({ diagnostic }) => diagnostic.rule))];
    const count = (each: KnowledgeBase) => check(each, { ...this.#options, only }).diagnostics.length;
    return (
      base.problems.length <= this.base.problems.length && count(base) <= count(this.base) - fixes.length
    );
  }
}

/**
 * Whether every fixed file has fewer problems than before, or its first one in a later line: what follows one mistake in
 * YAML shows only when that is mended. No other file may become worse.
 */
function isMoreReadable(before: KnowledgeBase, after: KnowledgeBase, fixes: readonly AppliedFix[]): boolean {
  const fixed = new Set(fixes.flatMap(({ fix }) => fix.edits.map(({ span }) => span.file)));
  const problemsOf = (base: KnowledgeBase, file: string) =>
    base.problems.filter(({ span }) => span.file === file);
  const others = (base: KnowledgeBase) => base.problems.filter(({ span }) => !fixed.has(span.file)).length;
  if (others(after) > others(before)) return false;
  return [...fixed].every((file) => {
    const [old, now] = [problemsOf(before, file), problemsOf(after, file)];
    const [first] = now;
    const move = first && old[0] ? measureMove(old[0], first) : 1;
    return move > 0 || (move === 0 && now.length < old.length);
  });
}

/** In lines; of two faults of formulas, which are found one by one, within a line too. */
function measureMove({ rule, span: old }: Problem, { rule: now, span }: Problem): number {
  const areFormulas = rule === 'invalid-formula' && now === rule;
  return areFormulas ? compareSpans(span, old) : span.start.line - old.start.line;
}

const stages = { file: 0, reference: 1, proof: 2 } as const;

function stageOf({ rule, severity, basis }: Diagnostic): number {
  if (severity !== 'error' || basis !== 'schema' || rule === 'bad-suppression') return stages.proof;
  return rule === 'unresolved-reference' ? stages.reference : stages.file;
}

function nameFix({ diagnostic: { rule, messageId, message }, fix: { edits } }: AppliedFix): string {
  const [first] = edits;
  return `${rule} ${messageId} ${first?.span.file} ${first?.span.start.line} ${first?.text} ${message}`;
}
