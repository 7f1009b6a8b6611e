import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from './unified-diff';

test('nothing changed: nothing is told', () => {
  expect(unifiedDiff('a\nb', 'a\nb')).toBeNull();
});

test('a change with the lines around it', () => {
  const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const after = before.map((line) => (line === '5' ? 'five' : line));
  expect(unifiedDiff(before.join('\n'), after.join('\n'))).toBe(
    ['@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'].join('\n'),
  );
});

test('two changes far apart are two pieces', () => {
  const before = Array.from({ length: 30 }, (_, index) => `line ${index}`);
  const after = before.with(2, 'x').with(25, 'y');
  const diff = unifiedDiff(before.join('\n'), after.join('\n')) ?? '';
  expect(diff.split('\n').filter((line) => line.startsWith('@@'))).toEqual([
    '@@ -1,6 +1,6 @@',
    '@@ -23,7 +23,7 @@',
  ]);
});

test('applied to the first text it gives the second', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff(before.join('\n'), after.join('\n'));
      expect(diff === null ? before : patched(before, diff)).toEqual(after);
    }),
    { seed: 20_261_121, numRuns: 500 },
  );
});

/** What `patch` does: goes by the numbers of the headers, and takes no line that is not there. */
function patched(before: readonly string[], diff: string): string[] {
  const after: string[] = [];
  let next = 0;
  for (const line of diff.split('\n')) {
    const [, start, length] = /^@@ -(\d+),(\d+) /.exec(line) ?? [];
    if (start !== undefined) {
      const until = Number(start) - (length === '0' ? 0 : 1);
      after.push(...before.slice(next, until));
      next = until;
    } else {
      if (!line.startsWith('+')) {
        expect(before[next]).toBe(line.slice(1));
        next += 1;
      }
      if (!line.startsWith('-')) after.push(line.slice(1));
    }
  }
  return [...after, ...before.slice(next)];
}
