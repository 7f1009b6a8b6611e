/** The code of a campaign in a text, such as `Hello! #KQ7M2`, in capitals; null when there is none. */
export function campaignCodeIn(text: string): string | null {
  for (const [, code = ''] of text.matchAll(/#([a-z0-9]{4,8})(?![\p{L}\p{N}_])/giu)) {
    // Numbers after a hash are orders, flats and colours.
    if (/[a-z]/i.test(code)) return code.toUpperCase();
  }
  return null;
}
