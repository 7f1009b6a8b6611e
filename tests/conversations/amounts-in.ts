const written = /[$£€] ?(\d[\d,]*(?:\.\d{1,2})?)|(\d{1,3}(?: \d{3})+|\d+)(?:,(\d{1,2}))? ?(?:₽|руб)/gu;

/** All amounts of money written in a text, in minor units: `£1,234.50`, `1 234,50 ₽`. Knows nothing of the guard. */
export function amountsIn(text: string): number[] {
  return [...text.replace(/[\u00a0\u202f]/g, ' ').matchAll(written)].map(
    ([, english, russian = '', cents = '']) => {
      const [whole = '', part = ''] = english ? english.replaceAll(',', '').split('.') : [russian, cents];
      return Number(whole.replaceAll(' ', '')) * 100 + Number(part.padEnd(2, '0'));
    },
  );
}
