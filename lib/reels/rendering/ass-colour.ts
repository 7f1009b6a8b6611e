import type { Rgb } from './rgb-to-hsl';

/** A colour as ASS writes it: blue first. */
export function assColour([red, green, blue]: Rgb): string {
  return `&H${[blue, green, red].map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')}&`;
}
