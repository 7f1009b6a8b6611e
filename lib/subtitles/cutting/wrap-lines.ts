import type { ProfileName } from '../schemas';
import { breakPenalties } from './break-penalties';
import { countCharacters } from './count-characters';
import { joinTokens } from './join-tokens';
import { profiles } from './profiles';
import { tokenise } from './tokenise';

/**
 * Lays a text in one or two lines by the profile. Lines it already has are kept when they fit. A text that two lines cannot
 * hold is laid in two that are too long, about equally.
 */
export function wrapLines(
  text: string,
  { profile: name, language }: { readonly profile: ProfileName; readonly language: string | null },
): string[] {
  const profile = profiles[name];
  const own = text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  const fits = (line: string): boolean => countCharacters(line, profile) <= profile.charactersALine;
  if (own.length === 2 && own.every(fits)) return own;
  const tokens = tokenise([{ text: own.join(' '), from: 0, to: 0 }], profile, language);
  const whole = joinTokens(tokens, 0, tokens.length);
  if (tokens.length < 2 || fits(whole)) return [whole];
  const penalties = breakPenalties(tokens);
  let best = Number.POSITIVE_INFINITY;
  let lines = [whole];
  let first = 0;
  const all = countCharacters(whole, profile);
  for (let split = 1; split < tokens.length; split += 1) {
    const token = tokens[split - 1];
    if (!token) continue;
    first += token.width + (split > 1 && token.spaced ? profile.narrow : 0);
    const second = all - first - (tokens[split]?.spaced ? profile.narrow : 0);
    const over = Math.max(0, Math.max(first, second) - profile.charactersALine);
    const off = (first - second) / profile.charactersALine;
    const cost = (penalties[split - 1] ?? 0) * 0.7 + off * off + over * 10;
    if (cost >= best) continue;
    best = cost;
    lines = [joinTokens(tokens, 0, split), joinTokens(tokens, split, tokens.length)];
  }
  return lines;
}
