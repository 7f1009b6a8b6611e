import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { digest } from '@/tests/utterances/digest';
import { utterancesInEnglish } from '@/tests/utterances/en';
import { utterancesInRussian } from '@/tests/utterances/ru';
import type { Utterances } from '@/tests/utterances/utterances';
import { meantCommand } from './meant-command';
import { understand } from './understand';

type Aspect = keyof Utterances;
type Language = 'en' | 'ru';

const aspects: readonly Aspect[] = ['time', 'things', 'place', 'sense'];
const languages = [
  ['ru', utterancesInRussian],
  ['en', utterancesInEnglish],
] as const;

const read = (text: string, language: Language, aspect: Aspect): string =>
  digest[aspect](
    understand(text, {
      language,
      today: Temporal.PlainDate.from('2026-11-25'),
      timeZone: 'Europe/Moscow',
      dateOrder: 'day-first',
      cities: [],
      addressExpected: false,
    }),
  );

describe.each(languages)('single messages say what they say: %s', (language, utterances) => {
  describe.each(aspects)('%s', (aspect) => {
    // The first reads all patterns in.
    test.each(utterances[aspect])('%s', { timeout: 60_000 }, (said, understood) => {
      expect(read(said, language, aspect)).toBe(understood);
    });
  });
});

/** Ways to write the same thing. Streets keep their capitals, so places are not shouted. */
const disguises: Readonly<Record<Language, ReadonlyArray<(text: string) => string>>> = {
  ru: [
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => `${text} 🙂`,
    (text) => `  ${text.replaceAll(' ', '  ')} `,
    (text) => `${text}!!!`,
    (text) => text.replaceAll('ё', 'е'),
    (text) => `Пожалуйста, ${text}`,
    (text) => `${text}, пожалуйста`,
    (text) => `ой, ${text}`,
  ],
  en: [
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => `${text} 🙂`,
    (text) => `  ${text.replaceAll(' ', '  ')} `,
    (text) => `${text}!!!`,
    (text) => text.replaceAll("'", '’'),
    (text) => `Please, ${text}`,
    (text) => `${text}, please`,
  ],
};

describe.each(languages)('politeness, case, spaces and signs change nothing: %s', (language, utterances) => {
  test.each(['time', 'things'] as const)('%s', { timeout: 60_000 }, (aspect) => {
    const table = fc.constantFrom(...utterances[aspect]);
    fc.assert(
      fc.property(table, fc.constantFrom(...disguises[language]), ([said, understood], disguise) => {
        expect(read(disguise(said), language, aspect), disguise(said)).toBe(understood);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

test('a slip of the finger in a well-known word is put right', () => {
  const words = [
    'оформить',
    'корзина',
    'оператор',
    'доставка',
    'каталог',
    'checkout',
    'delivery',
    'operator',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), (word, place) => {
      const at = 1 + (place % (word.length - 2));
      const [one = '', other = ''] = [word[at], word[at + 1]];
      const slip = word.slice(0, at) + other + one + word.slice(at + 2);
      expect(slip === word ? word : meantCommand(slip), slip).toBe(word);
    }),
    { numRuns: 100, seed: 7 },
  );
});
