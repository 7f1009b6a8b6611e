import { expect, test } from 'vitest';
import { languageChoice, popularLanguages } from './language-choice';

test('all languages are on some page, once, eight on each but the last', () => {
  const tags = [...popularLanguages, 'zu', 'yo', 'pt-BR', 'zh-Hant', 'en'];
  const first = languageChoice(tags, 'en', 0);
  const pages = Array.from({ length: first.of }, (_, nr) => languageChoice(tags, 'en', nr));
  const shown = pages.flatMap((page) => page.tags.map(({ tag }) => tag));
  expect(shown.toSorted()).toEqual([...new Set(tags)].toSorted());
  expect(pages.slice(0, -1).every((page) => page.tags.length === 8)).toBe(true);
  expect(shown.slice(0, 2)).toEqual(['en', 'ru']);
  expect(shown.slice(-2)).toEqual(['yo', 'zu']);
});

test('a page that there is not is the nearest one that there is', () => {
  expect(languageChoice(['en', 'ru'], 'ru', 9)).toEqual({
    tags: [
      { tag: 'en', name: 'Английский' },
      { tag: 'ru', name: 'Русский' },
    ],
    nr: 0,
    of: 1,
  });
  expect(languageChoice([], 'en', 0)).toEqual({ tags: [], nr: 0, of: 1 });
});
