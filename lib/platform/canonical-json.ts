/**
 * Plain data as JSON in its one canonical spelling (RFC 8785): keys in order, no white space. What JSON does not know, such
 * as `undefined`, is left out as `JSON.stringify` does. Equal data has equal bytes, whatever stored it meanwhile.
 */
export function canonicalJson(value: unknown): string {
  const plain = JSON.stringify(value);
  return plain === undefined ? 'null' : spell(JSON.parse(plain));
}

/** Numbers and texts are spelled as ECMAScript spells them, which is what the RFC asks for. */
function spell(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // By UTF-16 code units, which is how `sort` compares.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${spell((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
