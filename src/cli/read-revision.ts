import { statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { findNearestName } from '../parser/nearest-name.ts';
import { runGit } from './git.ts';
import { ContentReader, isContentFolder, type ReadContent } from './read-content.ts';
import { Refusal } from './refusal.ts';

/** A content folder as version control keeps it. */
export interface ReadRevision extends ReadContent {
  /** The folder's path in the repository, with a `/` at its end; empty where it is the whole repository. */
  readonly prefix: string;
  /** Whether what is checked out builds on the revision. */
  readonly isAncestor: boolean;
}

/** Modes of git that are no file with a text of its own. */
const symbolicLink = '120000';
const submodule = '160000';

/**
 * Reads a content folder as it was in a revision: a branch, a tag, a commit. The files of the disk are left alone; a
 * link is not followed. Throws `Refusal` where there is no git, no such revision, or no such folder in it.
 */
export function readRevision(revision: string, folder: string, workingFolder: string): ReadRevision {
  const { place, prefix } = locate(folder, workingFolder);
  const commit = findCommit(revision, place);
  const listed = runGit(place, ['ls-tree', '-r', '-z', '--full-tree', commit])?.toString() ?? '';
  const files = listed.split('\0').flatMap((line) => {
    const [, mode = '', hash = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const inner = path.slice(prefix.length);
    const isHidden = inner.split('/').some((part) => part.startsWith('.'));
    return inner !== '' && path.startsWith(prefix) && !isHidden ? [{ mode, hash, path: inner }] : [];
  });
  if (!isContentFolder(files.map(({ path }) => path.split('/')[0] ?? '')))
    throw new Refusal(
      `\`${folder}\` was no content folder in \`${revision}\`: name the folder with \`--content DIR\``,
    );
  const reader = new ContentReader();
  const readable = files.filter(({ mode }) => mode !== symbolicLink && mode !== submodule);
  const blobs = readBlobs(
    place,
    readable.map(({ hash }) => hash),
  );
  for (const { path, mode, hash } of files) {
    const bytes = blobs.get(hash);
    if (readable.some((file) => file.path === path) && bytes) reader.takeFile(path, bytes);
    else reader.report(path, 'no-file', mode === symbolicLink ? 'a link' : 'something that is no file');
  }
  const isAncestor = runGit(place, ['merge-base', '--is-ancestor', commit, 'HEAD']) !== undefined;
  return { documents: reader.documents, problems: reader.problems, prefix, isAncestor };
}

/** Where to call git, and the content folder's path in the repository. */
function locate(folder: string, workingFolder: string): { place: string; prefix: string } {
  const wanted = resolve(workingFolder, folder);
  const isThere = statSync(wanted, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const place = isThere ? wanted : workingFolder;
  const shown = runGit(place, ['rev-parse', '--show-prefix']);
  if (!shown)
    throw new Refusal(
      `\`${folder}\` is in no git repository, which keeps the revisions: compare two folders with \`--base DIR\``,
    );
  const prefix = posix.join(shown.toString().replace(/\n$/, ''), isThere ? '' : `${folder}/`);
  return { place, prefix: prefix === '.' || prefix === './' ? '' : prefix };
}

function findCommit(revision: string, place: string): string {
  const found = revision.startsWith('-')
    ? undefined
    : runGit(place, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (found) return found.toString().trim();
  const names = runGit(place, ['for-each-ref', '--format=%(refname:short)'])?.toString().split('\n') ?? [];
  const near = findNearestName(revision, names);
  const isShallow = runGit(place, ['rev-parse', '--is-shallow-repository'])?.toString().trim() === 'true';
  const remedy =
    near !== undefined
      ? `: did you mean \`${near}\`?`
      : isShallow
        ? ': this clone has only part of the history; `git fetch --unshallow` brings the rest'
        : ': expected a branch, a tag or a commit, such as `main` or `HEAD~1`';
  throw new Refusal(`\`${revision}\` names no revision${remedy}`);
}

/** The contents of files by their hashes. */
function readBlobs(place: string, hashes: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  const output = runGit(place, ['cat-file', '--batch'], hashes.map((hash) => `${hash}\n`).join(''));
  let offset = 0;
  while (output && offset < output.length) {
    const end = output.indexOf('\n', offset);
    const [hash = '', type, size] = output.subarray(offset, end).toString().split(' ');
    const start = end + 1;
    const length = type === 'blob' ? Number(size) : 0;
    if (type === 'blob') blobs.set(hash, output.subarray(start, start + length));
    // A blob is followed by a line break; what is missing has no content at all.
    offset = start + (type === 'blob' ? length + 1 : 0);
  }
  return blobs;
}
