const schemed = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The origin that an owner means by a site's address, with or without `https://` and a path; null when it names none.
 * Plain http is for one's own machine.
 */
export function readSite(typed: string): string | null {
  const address = schemed.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin, username } = new URL(address);
  const own = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && own)) return null;
  if (username !== '' || hostname.includes('*')) return null;
  return own || hostname.includes('.') ? origin : null;
}
