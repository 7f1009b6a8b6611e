const inside = /(^|\.)(localhost|local|internal|test|invalid|lan|home\.arpa)$/;

/** Whether Telegram lets a button open it: a web address with a name of the public kind. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  return hostname.includes('.') && !isNumber && !inside.test(hostname);
}
