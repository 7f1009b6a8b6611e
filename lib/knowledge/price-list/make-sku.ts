import { createHash } from 'node:crypto';

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const latin = 'a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch  y  e yu ya'.split(' ');

/** A SKU for a row that has none: readable, and the same whenever name and options are the same. */
export function makeSku(name: string, options: Readonly<Record<string, string>>): string {
  const parts = Object.entries(options).map(([key, value]) => `${key.toLowerCase()}=${value.toLowerCase()}`);
  const identity = [name.toLowerCase(), ...parts.sort()].join('\n');
  const mark = createHash('sha256').update(identity).digest('hex').slice(0, 10);
  return `${slug([name, ...Object.values(options)].join(' '))}-${mark}`;
}

function slug(text: string): string {
  const letters = [...text.toLowerCase().normalize('NFC')].map((letter) => transliterate(letter)).join('');
  const words = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return words.slice(0, 32).replace(/-+$/, '') || 'item';
}

function transliterate(letter: string): string {
  const index = cyrillic.indexOf(letter);
  return index === -1 ? letter : (latin[index] ?? '');
}
