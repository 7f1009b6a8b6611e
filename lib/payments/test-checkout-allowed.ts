import { env } from '@/lib/platform/env';

/** Whether the built-in test checkout may stand in for a payment company: never in production, except for a demo. */
export function testCheckoutAllowed(): boolean {
  return env().NODE_ENV !== 'production' || env().X8_DEMO;
}
