import { readFileSync } from 'node:fs';

const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'socks5:']);

/** The addresses in a file, one a line; empty lines and those behind `#` are left out. Throws an `Error` naming a wrong line. */
export function readProxyList(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const address = line.trim();
    if (address === '' || address.startsWith('#')) return [];
    if (!URL.canParse(address) || !protocols.has(new URL(address).protocol))
      throw new Error(
        `PROXY_LIST, line ${index + 1}: write http://, https:// or socks5://[user:password@]host:port.`,
      );
    return [address];
  });
}
