/** What servers of media look at. Everything else is the browser's business, or says how the answer is to be sent. */
const passed: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'authorization',
  'cookie',
  'origin',
  'referer',
  'user-agent',
]);

/** Of the headers that a page sent with a request, those that are sent again with ours; names in lower case. */
export function passedHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const lower = name.toLowerCase();
    const isPlain = /^[\t\x20-\x7e\x80-\xff]{1,8192}$/.test(value);
    if (isPlain && (passed.has(lower) || /^x-(?!forwarded|real)[a-z0-9-]+$/.test(lower))) kept[lower] = value;
  }
  return kept;
}
