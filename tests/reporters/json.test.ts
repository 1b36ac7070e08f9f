import { describe, expect, it } from 'vitest';
import type { Conclusion } from '../../src/reasoner/conclusion.ts';
import { conclusionJson } from '../../src/reporters/conclusion-json.ts';
import { reportJson } from '../../src/reporters/json.ts';
import { makeDiagnostic, makeReport, makeSpan, makeStatement } from './make-diagnostic.ts';

describe('reportJson', () => {
  it('is one document with keys in a fixed order and a line break at its end', () => {
    const span = makeSpan('definitions/two.mdx', 1, 1, 2);
    const text = reportJson(
      makeReport([
        makeDiagnostic({
          because: [makeStatement('one implies two')],
          related: [{ span, label: 'here' }],
          fixes: [{ grade: 'safe', title: 'Write `a`', edits: [{ span, text: 'a' }] }],
        }),
      ]),
    );
    expect(text).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "summary": {
          "entries": 3,
          "errors": 1,
          "warnings": 0,
          "findings": 0
        },
        "diagnostics": [
          {
            "rule": "some-rule",
            "messageId": "some-message",
            "severity": "error",
            "basis": "schema",
            "message": "unexpected \`b\`; expected \`a\`: did you mean \`a\`?",
            "entries": [
              "one"
            ],
            "file": "definitions/one.mdx",
            "start": {
              "line": 2,
              "column": 8
            },
            "end": {
              "line": 2,
              "column": 9
            },
            "context": "core",
            "contexts": [
              "core"
            ],
            "because": [
              "one implies two"
            ],
            "grounds": [
              {
                "sentence": "one implies two",
                "owners": [
                  "editors"
                ],
                "file": "definitions/one.mdx",
                "line": 12,
                "column": 13,
                "status": "settled"
              }
            ],
            "restsOn": [],
            "related": [
              {
                "file": "definitions/two.mdx",
                "start": {
                  "line": 1,
                  "column": 1
                },
                "end": {
                  "line": 1,
                  "column": 3
                },
                "label": "here"
              }
            ],
            "fixes": [
              {
                "grade": "safe",
                "title": "Write \`a\`",
                "edits": [
                  {
                    "file": "definitions/two.mdx",
                    "start": {
                      "line": 1,
                      "column": 1
                    },
                    "end": {
                      "line": 1,
                      "column": 3
                    },
                    "text": "a"
                  }
                ]
              }
            ]
          }
        ]
      }
      "
    `);
  });
});

describe('conclusionJson', () => {
  const unknown = {
    sentence: 'one implies two',
    context: 'core',
    verdict: 'unknown',
    justification: undefined,
    justifications: [],
    isComplete: true,
    isSmallest: true,
    isVacuous: false,
    conflicts: [],
    choices: undefined,
    counterexample: undefined,
  } as const;
  const print = (conclusion: Conclusion) =>
    JSON.parse(conclusionJson({ conclusion, needed: [], deciding: [], repairs: [] }));

  it('is complete where there is no justification', () => {
    expect(print(unknown)).toMatchObject({ justifications: [], complete: true });
  });

  it('says whether the justifications are all, and what each takes', () => {
    const justification = {
      statements: [makeStatement('one implies two')],
      restsOn: [],
      tier: 'graph',
    } as const;
    const found = { justification, justifications: [justification], isComplete: false };
    expect(print({ ...unknown, verdict: 'yes', ...found })).toMatchObject({
      justifications: [
        {
          statements: [{ sentence: 'one implies two', file: 'definitions/one.mdx', line: 12 }],
          tier: 'graph',
        },
      ],
      complete: false,
    });
  });

  it('names the method in conflict, and has a counterexample only where there is one', () => {
    const statements = [makeStatement('one implies two')];
    const conflicts = [
      { individual: '', statements },
      { individual: 'm', statements },
    ];
    const answer = print({ ...unknown, conflicts });
    expect(answer.conflicts).toEqual([
      { method: null, statements: ['one implies two'] },
      { method: 'm', statements: ['one implies two'] },
    ]);
    expect(answer).not.toHaveProperty('counterexample');
  });
});
