/**
 * Where the project's files can be edited, from the environment of the build that is published: the address of a
 * GitHub repository, and the branch. Without one the site offers no edit link.
 */
const repository = process.env.REPOSITORY?.replace(/\/$/, '');
const branch = process.env.REPOSITORY_BRANCH ?? 'main';

export function editLink(file: string): string | undefined {
  return repository ? `${repository}/edit/${branch}/content/${file}` : undefined;
}
