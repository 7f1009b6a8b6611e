import { expect, test } from 'vitest';
import { remembered } from './remembered';

const now = new Date('2026-11-21T10:00:00Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

function counted(values: readonly (string | null | Error)[]) {
  let asked = 0;
  const find = async (): Promise<string | null> => {
    const value = values[asked++] ?? null;
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (value instanceof Error) throw value;
    return value;
  };
  return { find, asked: () => asked };
}

test('a flood at a forgotten door is one look-up', async () => {
  const look = counted(['door', 'other']);
  const known = remembered<string | null>();
  const found = await Promise.all(Array.from({ length: 100 }, () => known('a', now, look.find)));
  expect(new Set(found)).toEqual(new Set(['door']));
  expect(look.asked()).toBe(1);
});

test('what was found is believed for five seconds, what was not is asked for again', async () => {
  const look = counted([null, 'door', 'other']);
  const known = remembered<string | null>();
  expect(await known('a', now, look.find)).toBeNull();
  expect(await known('a', now, look.find)).toBe('door');
  expect(await known('a', later(4), look.find)).toBe('door');
  expect(await known('a', later(5), look.find)).toBe('other');
});

test('a look-up that fails fails for those who waited, and the next one looks again', async () => {
  const look = counted([new Error('gone'), 'door']);
  const known = remembered<string | null>();
  const waiting = await Promise.allSettled([known('a', now, look.find), known('a', now, look.find)]);
  expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await known('a', now, look.find)).toBe('door');
});
