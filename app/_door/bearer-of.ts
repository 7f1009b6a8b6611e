/**
 * What stands behind `Authorization: Bearer` (RFC 6750), empty when nothing does; null for a request that shows none, also
 * one with another scheme: a proxy in front may ask for a password of its own.
 */
export function bearerOf(request: Pick<Request, 'headers'>): string | null {
  const found = /^bearer(?:$|\s+(.*)$)/i.exec(request.headers.get('authorization')?.trim() ?? '');
  return found ? (found[1] ?? '').trim() : null;
}
