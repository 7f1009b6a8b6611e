import { cleanText } from './clean-text';

/** Text of several lines: each line clean, no blank lines at the ends, none doubled inside. */
export function cleanParagraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
