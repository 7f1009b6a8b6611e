import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike on a poster: 0 O 1 I L. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const signs = `${letters}23456789`;

/** Five signs, the first a letter, so that no number in a message is taken for a code. */
export function makeCampaignCode(): string {
  const pick = (from: string): string => from.charAt(randomInt(from.length));
  return pick(letters) + Array.from({ length: 4 }, () => pick(signs)).join('');
}
