/** Where to go after signing in: a path on this site, never an address somebody put into a link. */
export function safeNext(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !next.startsWith('/') || /^\/[/\\]/.test(next)) return '/inbox';
  return next;
}
