import { z } from 'zod';

/** The JSON that the command line promises: these fields at least, with these meanings. */
const place = z.object({ line: z.int().positive(), column: z.int().positive() });
const ground = z.object({
  sentence: z.string(),
  owners: z.array(z.string()),
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  status: z.enum(['settled', 'tentative', 'disputed']),
  hedge: z.string().optional(),
});

export const checkContract = z.object({
  version: z.literal(1),
  summary: z.object({ entries: z.int(), errors: z.int(), warnings: z.int(), findings: z.int() }),
  diagnostics: z.array(
    z.object({
      rule: z.string().min(1),
      messageId: z.string().min(1),
      severity: z.enum(['error', 'warning', 'finding']),
      basis: z.enum(['schema', 'proof', 'counterexample', 'heuristic']),
      message: z.string().min(1),
      entries: z.array(z.string()),
      file: z.string().min(1),
      start: place,
      end: place,
      context: z.string().min(1),
      contexts: z.array(z.string()).min(1),
      because: z.array(z.string()),
      grounds: z.array(ground),
      restsOn: z.array(z.string()),
      related: z.array(z.object({ file: z.string(), start: place, end: place, label: z.string() })),
      fixes: z.array(
        z.object({
          grade: z.enum(['safe', 'changes-conclusions', 'needs-author']),
          title: z.string(),
          edits: z.array(z.object({ file: z.string(), start: place, end: place, text: z.string() })),
        }),
      ),
    }),
  ),
});
export type CheckJson = z.infer<typeof checkContract>;

const verdict = z.enum(['yes', 'no', 'unknown']);
const justification = z.object({
  statements: z.array(ground),
  restsOn: z.array(z.string()),
  tier: z.enum(['graph', 'propagation', 'refutation', 'search']),
});
const conclusion = z.object({
  sentence: z.string(),
  verdict,
  isVacuous: z.boolean(),
  justifications: z.array(justification),
  complete: z.boolean(),
  smallest: z.boolean(),
  conflicts: z.array(z.object({ method: z.string().nullable(), statements: z.array(z.string()).min(1) })),
  choices: z
    .object({
      count: z.int(),
      complete: z.boolean(),
      inEvery: verdict,
      inSome: z.array(z.enum(['yes', 'no'])),
    })
    .optional(),
  counterexample: z
    .object({ features: z.record(z.string(), z.boolean()), methods: z.array(z.string()) })
    .optional(),
});

export const whyContract = conclusion.extend({
  context: z.string(),
  needed: z.array(z.string()),
  wouldDecide: z.array(z.object({ accepting: z.array(z.string()), verdict: z.enum(['yes', 'no']) })),
  repairs: z.array(
    z.object({ method: z.string().nullable(), giveUp: z.array(z.string()), lost: z.array(z.string()) }),
  ),
});

const hypothetical = z.object({ features: z.record(z.string(), z.boolean()) });

export const askContract = z.object({
  formula: z.string(),
  context: z.string(),
  certain: z.array(z.string()),
  possible: z.array(z.string()),
  excluded: z.array(z.string()),
  impossible: z.boolean(),
  /** `method` is null in the proof that nothing can satisfy the formula. */
  justifications: z.array(justification.extend({ method: z.string().nullable() })),
  /** By possible method: what of the formula is not known of it. */
  unknown: z.record(z.string(), z.array(z.string())),
  inConflict: z.array(z.string()),
  claimed: z.array(justification),
  hypothetical: hypothetical.optional(),
});

export const compareContract = z.object({
  context: z.string(),
  pairs: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      fit: z.enum(['same', 'inside', 'contains', 'disjoint', 'overlapping', 'unknown']),
      empty: z.array(z.string()),
      inside: conclusion,
      contains: conclusion,
      disjoint: conclusion,
      witnesses: z.object({
        both: z.array(z.string()),
        firstOnly: z.array(z.string()),
        secondOnly: z.array(z.string()),
      }),
      missing: z.array(
        z.object({
          sentence: z.string(),
          claims: z.array(z.object({ accepting: z.array(z.string()).min(1), verdict })),
          candidates: z.array(z.object({ method: z.string(), unknown: z.array(z.string()).min(1) })),
          hypothetical: hypothetical.optional(),
        }),
      ),
    }),
  ),
});

export const tableContract = z.object({
  context: z.string(),
  definitions: z.array(z.string()),
  verdicts: z.record(z.string(), z.record(z.string(), verdict)),
  disputed: z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1))),
  changes: z.array(
    z.object({
      method: z.string(),
      definition: z.string(),
      accepting: z.array(z.string()).min(1),
      verdict,
    }),
  ),
  inConflict: z.array(z.string()),
});

/** Parses one JSON document that ends in one line break, and checks its shape. */
export function readContract<T>(contract: z.ZodType<T>, stdout: string): T {
  if (!stdout.endsWith('}\n')) throw new Error('expected one JSON document and a line break at its end');
  return contract.parse(JSON.parse(stdout));
}
