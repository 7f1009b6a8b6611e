import { describe, expect, it } from 'vitest';
import type { Scored } from '../search/scored-items';
import { fuse } from './fuse';
import { standingOut } from './standing-out';

const item = (id: string, score = 0, name = id): Scored => ({
  id,
  kind: 'PRODUCT',
  sku: id,
  name,
  options: {},
  priceMinor: 100,
  stock: null,
  held: [],
  score,
  group: name,
});
const order = (items: readonly Scored[]): string[] =>
  items.toSorted((one, other) => other.score - one.score).map(({ id }) => id);

describe('words and meaning together', () => {
  it('are the words’ answer, untouched, when nothing is near in meaning', () => {
    const worded = [item('a', 0.9), item('b', 0.4)];
    expect(fuse(worded, [])).toBe(worded);
  });

  it('put what both found before what one of them found', () => {
    const worded = [item('a', 0.5), item('b', 0.45), item('c', 0.4)];
    expect(order(fuse(worded, [item('c'), item('d')]))).toEqual(['c', 'a', 'b', 'd']);
  });

  it('leave what was named outright where it was, before everything else', () => {
    const named = item('named', 0.93);
    const fused = fuse([item('weak', 0.5), named], [item('weak'), item('near')]);
    expect(fused).toContain(named);
    expect(order(fused)).toEqual(['named', 'weak', 'near']);
    expect(fused.filter(({ byMeaning }) => byMeaning).map(({ id }) => id)).toEqual(['near']);
  });

  it('keep of a name the variants that the words chose', () => {
    const fused = fuse([item('red', 0.5, 'rose')], [item('white', 0, 'rose'), item('vase')]);
    expect(fused.map(({ id }) => id).toSorted()).toEqual(['red', 'vase']);
  });

  it('give no item that was not named a score of one that was', () => {
    const near = Array.from({ length: 80 }, (_, index) => item(`near ${index}`));
    for (const { score } of fuse([item('a', 0.5)], near)) {
      expect(score).toBeLessThan(0.6);
      expect(score).toBeGreaterThanOrEqual(0.3);
    }
  });
});

describe('what stands out', () => {
  const all = (...cosines: number[]) => cosines.map((cosine, index) => ({ id: `${index}`, cosine }));

  it('is far above the middle, by the measure of the model', () => {
    expect(standingOut(all(0.1, 0.5, 0.12, 0.09, 0.11))).toEqual(['1']);
    // A model for which everything is rather alike.
    expect(standingOut(all(0.75, 0.88, 0.74, 0.76, 0.75))).toEqual(['1']);
  });

  it('is nothing where all are alike, or there is only one', () => {
    expect(standingOut(all(0.5, 0.51, 0.49, 0.52))).toEqual([]);
    expect(standingOut(all(0.9))).toEqual([]);
    expect(standingOut([])).toEqual([]);
  });

  it('leaves out what is much farther than the nearest', () => {
    expect(standingOut(all(0.1, 0.9, 0.4, 0.1, 0.8, 0.1, 0.1))).toEqual(['1', '4']);
  });
});
