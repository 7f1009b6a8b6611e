import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A customer on their phone, on a shop's chat page. */
export class Customer {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async visit(browser: Browser, chatUrl: string, locale: string): Promise<Customer> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale,
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(chatUrl);
    return new Customer(page, context);
  }

  /** Writes and waits until something that matches stands in the thread that did not stand there before. */
  async write(text: string, answer: RegExp | string): Promise<void> {
    const answers = this.page.getByText(answer);
    const before = await answers.count();
    const box = this.page.getByRole('textbox');
    await box.fill(text);
    await box.press('Enter');
    await expect
      .poll(() => answers.count(), { timeout: 30_000, message: `no answer to “${text}”` })
      .toBeGreaterThan(before);
  }

  /** Opens the payment page of the newest payment card and pays at the test checkout, as a customer would. */
  async pay(open: RegExp, button: RegExp): Promise<void> {
    const link: Locator = this.page.getByRole('link', { name: open }).last();
    await this.page.goto((await link.getAttribute('href')) ?? '');
    await this.page.getByRole('button', { name: button }).click();
    await this.page.waitForURL(/\/chat\//, { timeout: 30_000 });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
