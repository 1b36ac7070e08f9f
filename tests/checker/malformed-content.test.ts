import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMistreatment, malformedContent } from '../support/malformed-content.ts';

describe('content that was changed at random', () => {
  it('is reported in words or read, and what was read says the same when it is written anew', () => {
    fc.assert(
      fc.property(malformedContent, (documents) => {
        expect(findMistreatment(documents)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
