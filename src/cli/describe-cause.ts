const causes: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'it is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'its disk can only be read',
  ENOSPC: 'no space is left',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
};

/** Why the system would not read or write something, in words. */
export function describeCause(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return causes[code] ?? code;
}
