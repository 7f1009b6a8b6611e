import { expect, test } from 'vitest';
import { uploadKey } from './upload-key';

const file = { name: 'Утро.mp4', size: 1_000, lastModified: 5 };

test('the same file has the same name, so that its upload goes on', () => {
  expect(uploadKey({ ...file })).toBe(uploadKey(file));
});

test('another name, size or time is another upload', () => {
  const keys = [file, { ...file, name: 'Утра.mp4' }, { ...file, size: 1_001 }, { ...file, lastModified: 6 }];
  expect(new Set(keys.map(uploadKey)).size).toBe(4);
});

test('a long name gives a key that the server takes', () => {
  const key = uploadKey({ ...file, name: 'ы'.repeat(1_000), size: 2 ** 41 });
  expect(key.length).toBeGreaterThanOrEqual(8);
  expect(key.length).toBeLessThanOrEqual(100);
});
