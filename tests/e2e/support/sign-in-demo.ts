import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { expect, inject } from 'vitest';

/** Signs this browser in as the demo's owner, whose three shops have talks, orders and bookings behind them. */
export async function signInDemo(context: BrowserContext): Promise<void> {
  const file = path.join(inject('dataDir'), 'demo-sign-in.json');
  const { email, password } = JSON.parse(readFileSync(file, 'utf8')) as { email: string; password: string };
  const answer = await context.request.post(`${inject('baseUrl')}/api/session`, {
    data: { email, password },
    headers: { origin: inject('baseUrl') },
  });
  expect(answer.status()).toBe(200);
}
