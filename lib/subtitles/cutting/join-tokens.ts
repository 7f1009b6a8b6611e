import type { Token } from './tokens';

/** The line that tokens `start` to `end` (without it) make. */
export function joinTokens(tokens: readonly Token[], start: number, end: number): string {
  let line = '';
  for (let index = start; index < end; index += 1) {
    const token = tokens[index];
    if (token) line += index > start && token.spaced ? ` ${token.text}` : token.text;
  }
  return line;
}
