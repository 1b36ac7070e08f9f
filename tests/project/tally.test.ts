import { describe, expect, it } from 'vitest';
import {
  addTallies,
  formatTally,
  oneFailed,
  onePassed,
  tallyPlaywright,
  tallyVitest,
} from '../support/tally.ts';

describe('the counts in the last line of `npm test`', () => {
  it('counts a test file that does not load as one failed', () => {
    const report = {
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'todo' }] },
      ],
    };
    expect(tallyVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  it('counts a flaky browser test as passed', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(tallyPlaywright(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it('mentions skipped tests only where there are any', () => {
    expect(formatTally(addTallies([onePassed, oneFailed, onePassed]))).toBe('2 passed, 1 failed');
    expect(formatTally({ passed: 2, failed: 0, skipped: 3 })).toBe('2 passed, 0 failed, 3 skipped');
  });
});
