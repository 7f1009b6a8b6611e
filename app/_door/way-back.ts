import type { PublicPayment } from '@/lib/payments';
import { env } from '@/lib/platform/env';

/**
 * Where a payment's page leads back to. Whether this browser has the conversation only the chat's own addresses can tell,
 * because the visitor's cookie goes nowhere else; and nobody is told by `/paid` that they have paid before they have.
 */
export function wayBack({
  id,
  status,
  returnUrl,
}: Pick<PublicPayment, 'id' | 'status' | 'returnUrl'>): string {
  const { origin, pathname } = new URL(returnUrl);
  if (origin !== new URL(env().X8_URL).origin) return returnUrl;
  const key = /^\/chat\/([^/]+)$/.exec(pathname)?.[1];
  if (key !== undefined) return `/api/chat/${key}/back/${id}`;
  return pathname === '/paid' && status !== 'PAID' ? `/pay/${id}?away` : returnUrl;
}
