import { expect, test } from 'vitest';
import { botUsername } from './bot-username';

test('a company’s name becomes an address BotFather takes', () => {
  expect(botUsername('Цветы на Лесной')).toBe('tsvety_na_lesnoy_bot');
  expect(botUsername('Café “Zoë” 24/7')).toBe('cafe_zoe_24_7_bot');
  expect(botUsername('花屋')).toBe('my_shop_bot');
  for (const name of ['Ещё один объект', '7 pm', 'x'.repeat(90), 'йод']) {
    expect(botUsername(name)).toMatch(/^[a-z]\w{0,27}_bot$/);
  }
});
