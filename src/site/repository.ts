/**
 * Where the project's files can be edited and faults reported: the address of a GitHub repository and its branch, from
 * the environment of the build that is published, which GitHub's own runner supplies. Without one the site offers no
 * such links.
 */
const { REPOSITORY, GITHUB_SERVER_URL, GITHUB_REPOSITORY, REPOSITORY_BRANCH } = process.env;
const hosted = GITHUB_SERVER_URL && GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
const repository = (REPOSITORY || hosted || undefined)?.replace(/\/$/, '');
const branch = REPOSITORY_BRANCH || 'main';

export function editLink(file: string): string | undefined {
  return repository && `${repository}/edit/${branch}/content/${file}`;
}

export function historyLink(file: string): string | undefined {
  return repository && `${repository}/commits/${branch}/content/${file}`;
}

/** A new issue with the page already named in it. */
export function reportLink(title: string, page: string): string | undefined {
  const fields = new URLSearchParams({
    title: `Problem: ${title}`,
    body: `Page: ${page}\n\nWhat is wrong:\n`,
  });
  return repository && `${repository}/issues/new?${fields}`;
}
