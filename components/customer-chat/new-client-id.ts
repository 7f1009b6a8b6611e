/** This page's own number for a message, so that sending it twice stores it once. */
export function newClientId(): string {
  // `crypto.randomUUID` is missing where a page is served without TLS, such as on a local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
