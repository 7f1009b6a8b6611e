import type { WantedWord } from './wanted-word';

/** Sizes of clothes, in whichever alphabet they were typed. */
const sizes = new Map(
  Object.entries({ хс: 'xs', с: 's', м: 'm', л: 'l', хл: 'xl', ххл: 'xxl', хххл: 'xxxl' }).concat(
    ['xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl', '2xl', '3xl', '4xl'].map((size) => [size, size]),
  ),
);

const afterItsName = /(?<![a-zа-яё])(?:размер[а-я]*|р-?р|size)[\s:.-]*([a-zа-яё0-9]{1,4})(?![a-zа-яё0-9])/giu;
const standingAlone = /(?<![a-zа-яё0-9'’-])(XS|S|M|L|XL|XXL|XXXL|ХС|ХЛ|ХХЛ|М|Л)(?![a-zа-яё0-9'’-])/gu;

/** The sizes that a query names: letters alone when they are capitals, anything after the word `size`. */
export function sizeWords(query: string): WantedWord[] {
  const named = [...query.matchAll(afterItsName), ...query.matchAll(standingAlone)].map(([, size = '']) =>
    size.toLowerCase(),
  );
  return [...new Set(named)].map((typed) => {
    const value = sizes.get(typed) ?? typed;
    return { word: typed, meanings: [{ stems: [value], strength: 1 }], value };
  });
}
