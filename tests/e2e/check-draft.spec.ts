import { expect, test } from '@playwright/test';

test('a draft is checked with the content of the site', async ({ page }) => {
  await page.goto('/check/');
  await page.getByLabel('Collection').selectOption('definitions');
  await page.getByLabel('File name').fill('so-9');
  await page
    .getByLabel('The file', { exact: true })
    .fill(
      '---\nlabel: SO-9\nterm: scalable-oversight\nkind: metod-class\ngloss: A test.\norigin: {source: editors}\n---\n',
    );
  await page.getByRole('button', { name: 'Check' }).click();
  const report = page.getByRole('listitem').filter({ hasText: 'invalid-entry' });
  await expect(report).toContainText('definitions/so-9.mdx:4:7');
  await expect(report).toContainText('method-class');
  await expect(report.getByRole('link', { name: 'invalid-entry' })).toHaveAttribute(
    'href',
    '/rules/invalid-entry/',
  );
  await expect(report).not.toContainText('`');
});

test('a draft without a problem says so by what it changes', async ({ page }) => {
  await page.goto('/check/');
  await page.getByLabel('Collection').selectOption('features');
  await page.getByLabel('File name').fill('a-new-feature');
  await page
    .getByLabel('The file', { exact: true })
    .fill('---\nname: A new feature\nquestion: Is it new?\n---\n');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText('1 message about the draft')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'unused-feature' })).toContainText('warning');
});
