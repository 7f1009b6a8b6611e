import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { newId } from '@/lib/platform/new-id';

/** Signs somebody up on this page and makes them a shop of products; nothing is on sale yet. */
export async function openEmptyShop(owner: Page): Promise<void> {
  await owner.goto(`${inject('baseUrl')}/sign-up`);
  await owner.getByLabel('Your name').fill('Sam');
  await owner.getByLabel('E-mail').fill(`${newId('sam')}@example.com`);
  await owner.getByLabel('Password', { exact: true }).fill('a long and good phrase');
  await owner.getByRole('button', { name: 'Create account' }).click();
  await owner.getByLabel('Name of the company').fill('Clay & Fire');
  await owner.getByLabel('Currency').selectOption('USD');
  await owner.getByLabel('Time zone').selectOption('America/New_York');
  await owner.getByRole('button', { name: 'Create the company' }).click();
  await owner.getByRole('button', { name: /sample/i }).waitFor();
}
