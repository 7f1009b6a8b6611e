import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';

/** Turns the calendar's days, from the shop's today on, until something stands there. Throws when nothing does. */
export async function findInCalendar(owner: Page, what: RegExp, timeZone: string): Promise<void> {
  const today = Temporal.Now.plainDateISO(timeZone);
  for (let ahead = 0; ahead < 4; ahead += 1) {
    await owner.goto(`${inject('baseUrl')}/calendar?view=day&day=${today.add({ days: ahead })}`);
    await owner.locator('main h2').first().waitFor();
    const found = owner.getByText(what).first();
    const seen = await found.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (seen) return;
  }
  throw new Error(`${what} stands on no day of the calendar.`);
}
