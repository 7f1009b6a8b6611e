import { quoteHeader } from './quote-header';

/**
 * Takes quoted mails out of a plain text: what stands above a quote's header stays, and so do answers written between or
 * below lines marked with ">". Empty when everything was quoted.
 */
export function cutQuotes(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((_, index) => quoteHeader(lines, index) > 0);
  if (at < 0) return unmarked(lines);
  const above = lines.slice(0, at);
  const below = lines.slice(at + quoteHeader(lines, at));
  // A quote that is marked ends where its marks end; one that is not goes on to the end of the mail.
  const marked =
    below
      .find((line) => line.trim() !== '')
      ?.trimStart()
      .startsWith('>') ?? false;
  return [unmarked(above), marked ? cutQuotes(unmarked(below)) : '']
    .filter((part) => part !== '')
    .join('\n\n');
}

function unmarked(lines: readonly string[]): string {
  return lines
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
