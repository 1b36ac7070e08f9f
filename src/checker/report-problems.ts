import type { Problem } from '../model/knowledge-base.ts';
import type { Fix } from './diagnostic.ts';
import type { Inquiry } from './inquiry.ts';
import type { Report } from './rule.ts';

/** What reading the files found wrong, as the reports of one rule. */
export function reportProblems({ base }: Inquiry, rule: Problem['rule']): readonly Report[] {
  return base.problems
    .filter((problem) => problem.rule === rule)
    .map((problem) => ({
      messageId: problem.messageId,
      message: problem.message,
      entries: problem.entry === undefined ? [] : [problem.entry],
      span: problem.span,
      related: problem.related ?? [],
      fixes: listFixes(problem),
    }));
}

/** Problems with the name of a file, which no text in it would answer. */
const aboutFileNames = ['unknown-folder', 'nested-folder', 'wrong-extension', 'bad-file-name'];
function listFixes({ messageId, suggestion, isCertain, span, repair }: Problem): readonly Fix[] {
  if (repair) return [{ grade: 'safe', title: `${repair.title}.`, edits: repair.edits }];
  if (suggestion === undefined) return [];
  if (aboutFileNames.includes(messageId))
    return [{ grade: 'needs-author', title: `Rename it to \`${suggestion}\`.`, edits: [] }];
  return [
    {
      grade: isCertain ? 'safe' : 'needs-author',
      title: `Write \`${suggestion}\`.`,
      edits: [{ span, text: suggestion }],
    },
  ];
}
