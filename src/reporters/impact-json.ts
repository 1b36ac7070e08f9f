import type { ChangedConclusion, Impact } from '../checker/impact.ts';
import { toGround } from './ground.ts';
import { printJson, toDiagnosticJson } from './json.ts';

/** What a change changes, as one JSON document, keys always in the same order. */
export function impactJson({
  context,
  gained,
  lost,
  findingsGained,
  findingsLost,
  findingsChanged,
  before,
  after,
}: Impact): string {
  return printJson({
    version: 1,
    context,
    gained: gained.map(toJson),
    lost: lost.map(toJson),
    findingsGained: findingsGained.map(toDiagnosticJson),
    findingsLost: findingsLost.map(toDiagnosticJson),
    findingsChanged: findingsChanged.map((changed) => ({
      before: toDiagnosticJson(changed.before),
      after: toDiagnosticJson(changed.after),
    })),
    before,
    after,
  });
}

function toJson({ sentence, justification: { statements, restsOn } }: ChangedConclusion) {
  return {
    sentence,
    because: statements.map(({ text }) => text),
    grounds: statements.map(toGround),
    restsOn,
  };
}
