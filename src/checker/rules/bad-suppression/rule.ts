import { findNearestNames } from '../../../parser/nearest-name.ts';
import { type Allowance, isAllowing, listAllowances } from '../../allowance.ts';
import type { Diagnostic, Fix } from '../../diagnostic.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { Report, Rule } from '../../rule.ts';

/** The rule on suppressions, which has to know all others. */
export function createBadSuppression(others: readonly Rule[]): Rule {
  const badSuppression: Rule = {
    id: 'bad-suppression',
    summary:
      'An `allow` without a reason, of an unknown rule, expired, of no use, or of something that cannot be allowed',
    severity: 'error',
    basis: 'schema',
    judgesPatched: true,
    *check(inquiry, found) {
      const known = [...others, badSuppression];
      for (const allowance of listAllowances(inquiry)) {
        const rule = known.find(({ id }) => id === allowance.rule);
        if (!rule) yield reportUnknown(allowance, others);
        else if (!canWarn(rule)) yield reportForbidden(allowance, rule);
        else yield* judge(inquiry, allowance, found);
      }
    },
  };
  return badSuppression;
}

function canWarn({ severity, severities = [severity] }: Rule): boolean {
  return severities.includes('warning');
}

function* judge(inquiry: Inquiry, allowance: Allowance, found: readonly Diagnostic[]): Iterable<Report> {
  const { rule, reason, until, isExpired } = allowance;
  if (reason === undefined)
    yield report(allowance, 'reason', {
      messageId: 'no-reason',
      message: `This \`allow\` of \`${rule}\` gives no reason, so it silences nothing; expected \`reason\`: write why the warning is accepted here.`,
    });
  if (isExpired)
    yield {
      ...report(allowance, 'until', {
        messageId: 'expired',
        message: `This \`allow\` of \`${rule}\` ended on ${until}, and silences nothing any more; expected a later date or none: mend what the rule reports and remove the line, or look again and set a new date.`,
      }),
      fixes: offerRemoval(allowance, 'needs-author'),
    };
  if (!isExpired && reason !== undefined && isUnused(inquiry, allowance, found))
    yield {
      ...report(allowance, 'rule', {
        messageId: 'unused',
        message: `\`${rule}\` has no warning in this file that this \`allow\` would silence; expected one: remove the line, so that it cannot hide a later mistake.`,
      }),
      fixes: offerRemoval(allowance, 'safe'),
    };
}

/**
 * Of two that speak of the same warnings the first counts. Under a context that was asked about, and beside files that
 * could not be read, a warning may be missing for another reason.
 */
function isUnused(
  { base, asked, today }: Inquiry,
  allowance: Allowance,
  found: readonly Diagnostic[],
): boolean {
  if (asked || base.problems.length > 0) return false;
  const earlier = listAllowances({ base, today }).filter(
    ({ entry, rule, index, isExpired, reason }) =>
      entry === allowance.entry &&
      rule === allowance.rule &&
      index < allowance.index &&
      !isExpired &&
      reason !== undefined,
  );
  return earlier.length > 0 || !found.some((each) => isAllowing(allowance, each));
}

function reportUnknown(allowance: Allowance, others: readonly Rule[]): Report {
  const names = others.filter(canWarn).map(({ id }) => id);
  const near = findNearestNames(allowance.rule, names);
  const [first] = near;
  return {
    ...report(allowance, 'rule', {
      messageId: 'unknown-rule',
      message: `There is no rule \`${allowance.rule}\`; expected a rule that warns: ${first === undefined ? `one of ${names.map((name) => `\`${name}\``).join(', ')}.` : `did you mean \`${first}\`?`}`,
    }),
    fixes:
      first === undefined
        ? []
        : [
            {
              grade: near.length === 1 ? 'safe' : 'needs-author',
              title: `Write \`${first}\`.`,
              edits: [{ span: locate(allowance, 'rule'), text: first }],
            },
          ],
  };
}

function reportForbidden(allowance: Allowance, { id, severities, severity }: Rule): Report {
  const kinds = (severities ?? [severity]).map((each) => `${each}s`).join(' and ');
  const words = {
    messageId: 'cannot-be-allowed',
    message: `\`${id}\` reports ${kinds}, and only warnings can be allowed; expected a rule that warns: remove the line. A mistake is mended; a claim that somebody thinks wrong is disputed, with \`disputed-by\` on the claim.`,
  };
  return { ...report(allowance, 'rule', words), fixes: offerRemoval(allowance, 'needs-author') };
}

function offerRemoval({ entry, index, rule }: Allowance, grade: Fix['grade']): readonly Fix[] {
  const edit = entry.locate.removal(['allow', index]);
  return edit ? [{ grade, title: `Remove the \`allow\` of \`${rule}\`.`, edits: [edit] }] : [];
}

function report(
  allowance: Allowance,
  key: 'rule' | 'reason' | 'until',
  words: Pick<Report, 'messageId' | 'message'>,
): Report {
  return { ...words, entries: [allowance.entry.id], span: locate(allowance, key) };
}

function locate({ entry, index }: Allowance, key: string): Report['span'] {
  return entry.locate.valueSpan(['allow', index, key]);
}
