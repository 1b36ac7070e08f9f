import { join, relative } from 'node:path';
import type { CheckReport } from '../checker/check.ts';
import type { Document } from '../model/span.ts';
import { plainPaint } from '../reporters/paint.ts';
import { reportText } from '../reporters/text.ts';
import { contentFolder } from './content-folder.ts';

/** The errors of a report as the command line prints them. */
export function printErrors({
  report,
  documents,
}: {
  readonly report: CheckReport;
  readonly documents: readonly Document[];
}): string {
  const diagnostics = report.diagnostics.filter(({ severity }) => severity === 'error');
  return reportText({ ...report, diagnostics }, documents, {
    paint: plainPaint,
    width: 100,
    pathOf: (file) => relative(process.cwd(), join(contentFolder, file)).replaceAll('\\', '/'),
  });
}
