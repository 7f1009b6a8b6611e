import { expect, test } from 'vitest';
import { coalesced } from './coalesced';

/** Doubles numbers; refuses 13. Remembers what it was asked together. */
function doubling() {
  const asked: number[][] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const run = async (inputs: readonly number[]): Promise<number[]> => {
    asked.push([...inputs]);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 5));
    atOnce -= 1;
    if (inputs.includes(13)) throw new Error('unlucky');
    return inputs.map((input) => input * 2);
  };
  return { run, asked, mostAtOnce: () => mostAtOnce };
}

test('a call that comes alone goes alone, those that come meanwhile go together', async () => {
  const { run, asked, mostAtOnce } = doubling();
  const double = coalesced(run, { runs: 2, most: 4 });
  const outputs = await Promise.all(Array.from({ length: 12 }, (_, index) => double(index)));
  expect(outputs).toEqual(Array.from({ length: 12 }, (_, index) => index * 2));
  expect(asked.slice(0, 3)).toEqual([[0], [1], [2, 3, 4, 5]]);
  expect(asked.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index));
  expect(mostAtOnce()).toBe(2);
});

test('one that cannot be done does not take the others with it', async () => {
  const double = coalesced(doubling().run, { runs: 1, most: 10 });
  const ends = await Promise.allSettled([1, 12, 13, 14].map((input) => double(input)));
  expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : 'refused'))).toEqual([
    2,
    24,
    'refused',
    28,
  ]);
});

test('goes on after a failure', async () => {
  const double = coalesced(doubling().run, { runs: 1, most: 10 });
  await expect(double(13)).rejects.toThrow('unlucky');
  expect(await double(4)).toBe(8);
});
