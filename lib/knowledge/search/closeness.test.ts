import { describe, expect, it } from 'vitest';
import { closeness } from './closeness';
import { editDistance } from './edit-distance';

describe('typing errors', () => {
  it.each([
    ['тюлпан', 'тюльпан', 1],
    ['teh', 'the', 1],
    ['abc', 'abc', 0],
    ['орхедея', 'орхидея', 1],
    ['кот', 'собака', 3],
  ])('%s and %s: %i', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });

  it.each([
    ['тюлпаны', 'тюлпан', 'тюльпанов'],
    ['пеонов', 'пеон', 'пионов'],
    ['хризонтемы', 'хризонтем', 'хризантем'],
    ['доставляете', 'доставля', 'доставка'],
    ['haircutt', 'haircutt', 'haircut'],
  ])('%s may mean %s (%s)', (word, stem, token) => {
    expect(closeness(word, stem, token)).toBeGreaterThan(0.6);
  });

  it.each([
    ['торт', 'торт', 'тормоз'],
    ['привет', 'привет', 'привод'],
    ['чай', 'чай', 'чайник'],
    ['2024', '2024', '2025'],
    ['маска', 'маск', 'массаж'],
    ['причина', 'причин', 'прическа'],
    ['поза', 'поз', 'роза'],
  ])('%s (%s) does not mean %s', (word, stem, token) => {
    expect(closeness(word, stem, token)).toBe(0);
  });
});
