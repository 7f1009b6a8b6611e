import { AppError } from '@/lib/platform/errors/app-error';
import type { BrowserPage } from '@/lib/vendors/chromium';

/** The value of an expression in a page; null where the page's own doings make it fail, which is no reason to leave it. */
export async function askPage(page: BrowserPage, expression: string): Promise<unknown> {
  try {
    return await page.evaluate(expression);
  } catch (error) {
    if (error instanceof AppError && error.key === 'page-unreadable') return null;
    throw error;
  }
}
