/** What is wrong before there is a connection to whoever is asked: proxy gone, not found, not letting through. */
const codes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_PRX_CONN',
  'UND_ERR_PRX_TLS',
]);

/** Whether an error of a request through a proxy came before anything of the request was said. */
export function isNeverSent(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (codes.has(code) || code.startsWith('UND_ERR_SOCKS5')) return true;
  // The tunnel was refused; the error has no code of its own.
  if (error.message.startsWith('Proxy response')) return true;
  return isNeverSent(error.cause, depth + 1);
}
