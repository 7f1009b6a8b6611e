/** A name for one wish: sent twice, it is still one order. (`crypto.randomUUID` is missing on pages without TLS.) */
export function orderKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `web-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
