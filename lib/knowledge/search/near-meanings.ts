import type { NearWord } from '../store/search';
import { closeness } from './closeness';
import { editDistance } from './edit-distance';
import { isIdle } from './is-idle';
import type { Meaning } from './wanted-word';

const mostMeanings = 4;

/**
 * What a misspelt word, or one written in the other alphabet, may mean among the words of titles that are like it: by
 * its letters within an alphabet, by its sound between two. The surest first.
 */
export function nearMeanings(stem: string, near: readonly NearWord[]): Meaning[] {
  return near
    .filter((candidate) => !isIdle(candidate.near))
    .flatMap((candidate) => {
      const strength = likeness(stem, candidate);
      return strength > 0 && candidate.nearStem ? [{ stems: [candidate.nearStem], strength }] : [];
    })
    .toSorted((one, other) => other.strength - one.strength)
    .filter((one, index, all) => all.findIndex((other) => other.stems[0] === one.stems[0]) === index)
    .slice(0, mostMeanings);
}

function likeness(stem: string, { word, near, sound, stemSound, nearSound }: NearWord): number {
  if (isCyrillic(word) === isCyrillic(near)) return near.length < 3 ? 0 : closeness(word, stem, near);
  return Math.max(bySound(sound, nearSound), bySound(stemSound, nearSound));
}

function bySound(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  const limit = length >= 8 ? 2 : length >= 5 ? 1 : 0;
  const distance = editDistance(one, other, limit);
  return length < 3 || distance > limit ? 0 : 0.95 - distance * 0.1;
}

const isCyrillic = (word: string): boolean => /[а-я]/.test(word);
