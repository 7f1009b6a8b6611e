import { decodeHTMLStrict } from 'entities';

/** Text with its HTML entities (`&amp;`, `&#39;`, `&eacute;`) turned into what they stand for; those without a `;` stay. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
