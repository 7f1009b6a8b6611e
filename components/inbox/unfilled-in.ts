import { placeholders } from './fill-snippet';

/** The first placeholder that is left in a reply, with its braces; null: the reply can go. */
export function unfilledIn(text: string): string | null {
  const found = placeholders
    .map((name) => `{${name}}`)
    .filter((braces) => text.includes(braces))
    .toSorted((one, other) => text.indexOf(one) - text.indexOf(other));
  return found[0] ?? null;
}
