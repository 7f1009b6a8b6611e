import { AppError } from '@/lib/platform/errors/app-error';

/**
 * Refuses a state-changing request that another site made the browser send. Browsers say where a request comes from in
 * `Sec-Fetch-Site` or `Origin`; a request with neither did not come from a page.
 */
export function assertSameOrigin(request: Pick<Request, 'method' | 'headers'>): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const host = request.headers.get('host');
  if (site !== null ? site === 'same-origin' : origin === null || hostOf(origin) === host) return;
  throw new AppError('forbidden', 'origin-refused');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
