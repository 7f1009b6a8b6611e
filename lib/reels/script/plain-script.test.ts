import { expect, test } from 'vitest';
import { plainScript } from './plain-script';

const wish = { text: 'Кеды из кожи за $& рублей', wishes: 'на пляже', language: 'ru' };

test('the text, the wishes and the language stand in the frame of the template, whatever they contain', () => {
  const { prompt, captions } = plainScript(wish, 'ugc');
  expect(prompt).toContain('Spoken in Russian, sincerely: "Кеды из кожи за $& рублей" на пляже');
  expect(prompt).toContain('9:16');
  expect(captions).toEqual(['Кеды из кожи за $& рублей']);
  expect(plainScript({ ...wish, text: '%wishes', wishes: '' }, 'ad').prompt).toMatch(/"%wishes"$/);
});

test('an own prompt goes as it is', () => {
  expect(plainScript(wish, 'own')).toEqual({ prompt: wish.text, captions: [wish.text] });
});
