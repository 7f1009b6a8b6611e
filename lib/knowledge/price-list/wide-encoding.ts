const plain = /[\t\n\r\x20-\x7e]/g;
const expected =
  /[\t\n\r\x20-\x7e\u00a0-\u024f\u0400-\u04ff\u2010-\u2049\u20a0-\u20bf\u2116\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g;

/**
 * UTF-16 by its mark; without one by reading the beginning both ways, because every table has ASCII in it (separators,
 * digits, line breaks), and the wrong way round it has none.
 */
export function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (!head.includes(0)) return null;
  const [little, big] = [rate(head, 'utf-16le'), rate(head, 'utf-16be')];
  if (little > 0.95 && big < 0.5) return 'utf-16le';
  return big > 0.95 && little < 0.5 ? 'utf-16be' : null;
}

/** Share of letters that price lists have, 0 when none of them is ASCII. */
function rate(head: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length - (head.length % 2)));
  const ascii = text.match(plain)?.length ?? 0;
  return ascii < text.length / 20 ? 0 : (text.match(expected)?.length ?? 0) / text.length;
}
