import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createItem, publishKnowledgeBase, searchFaq, searchItems, uploadPriceList } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { projectRoot } from '@/scripts/project-root';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

async function shop(file: string, type: 'PRODUCT' | 'SERVICE' | 'HYBRID', currency: string): Promise<Ctx> {
  const { owner } = await makeCompany({ type, currency });
  const bytes = readFileSync(path.join(projectRoot, 'scripts/demo/price-lists', file));
  const { id, refused } = await uploadPriceList(owner, { name: file, bytes });
  expect(refused).toBe(0);
  await publishKnowledgeBase(owner, { id });
  return owner;
}

let flowers: Ctx;
let beauty: Ctx;
let bikes: Ctx;
beforeAll(async () => {
  flowers = await shop('flowers.csv', 'PRODUCT', 'RUB');
  beauty = await shop('beauty.csv', 'SERVICE', 'USD');
  bikes = await shop('bikes.xlsx', 'HYBRID', 'EUR');
});

const names = async (ctx: Ctx, query: string) => [
  ...new Set((await searchItems(ctx, { query })).map(({ name }) => name)),
];

describe('the first thing found', () => {
  it.each([
    // Word forms.
    ['розы', 'Букет из 25 роз'],
    ['букет роз', 'Букет из 25 роз'],
    ['пионы', 'Букет пионов'],
    ['есть пионы?', 'Букет пионов'],
    ['тюльпан', 'Букет тюльпанов'],
    ['вазу', 'Ваза стеклянная'],
    ['вазы стеклянные', 'Ваза стеклянная'],
    ['суккулент', 'Набор суккулентов'],
    ['орхидею белую', 'Орхидея фаленопсис'],
    ['мишку плюшевого', 'Плюшевый мишка'],
    ['свечи ароматические', 'Свеча ароматическая'],
    // Whole sentences.
    ['Здравствуйте! Хочу заказать букет из 51 розы на завтра', 'Букет из 51 розы'],
    ['добрый день, подскажите пожалуйста сколько стоит корзина с цветами', 'Корзина цветов «Сад»'],
    ['нужен подарок жене, клубника в шоколаде есть?', 'Клубника в шоколаде'],
    ['а можно 2 открытки', 'Открытка'],
    // Typing errors.
    ['тюлпаны', 'Букет тюльпанов'],
    ['буккет пеонов', 'Букет пионов'],
    ['гортензи', 'Букет гортензий'],
    ['хризонтемы', 'Букет хризантем'],
    ['орхедея', 'Орхидея фаленопсис'],
    ['макарунс', 'Макаруны'],
    ['эустома', 'Букет эустом'],
    // `е` for `ё`, a SKU, an option, a description.
    ['ЖЕЛТЫЕ ТЮЛЬПАНЫ', 'Букет тюльпанов'],
    ['жёлтые тюльпаны', 'Букет тюльпанов'],
    ['KRZ-L', 'Корзина цветов «Сад»'],
    ['мне krz-l пожалуйста', 'Корзина цветов «Сад»'],
    ['эквадорские', 'Букет из 25 роз'],
  ])('flowers: %s → %s', async (query, name) => {
    expect((await names(flowers, query))[0]).toBe(name);
  });

  it.each([
    ['haircut', 'Haircut'],
    ['I need a haircut', 'Haircut'],
    ['hair cuts for kids', 'Kids’ haircut'],
    ['haircutt', 'Haircut'],
    ['beard', 'Beard trim'],
    ['trimming my beard', 'Beard trim'],
    ['can I get a shave tomorrow at 5?', 'Hot towel shave'],
    ['colouring', 'Root colour'],
    ['balyage', 'Balayage'],
    ['manicures', 'Manicure'],
    ['manicur', 'Manicure'],
    ['gel manicure', 'Gel manicure'],
    ['full body masage', 'Full body massage'],
    ['lashes', 'Lash lift'],
    ['make up', 'Make-up'],
    ['FADE', 'Skin fade'],
  ])('beauty: %s → %s', async (query, name) => {
    expect((await names(beauty, query))[0]).toBe(name);
  });

  it.each([
    ['mountain bike', 'Trail 7 mountain bike'],
    ['mountian bikes', 'Trail 7 mountain bike'],
    ['bike for my kids 16', 'Kids 16 bike'],
    ['helmets', 'Helmet Commuter'],
    ['u-lock', 'U-lock'],
    ['inner tubes 29', 'Inner tube'],
    ['flat tire repair', 'Flat tyre repair'],
    ['tune up', 'Tune-up'],
    ['electric', 'E-City 1 electric bike'],
    ['pumps', 'Mini pump'],
    ['TB-20', 'Inner tube'],
  ])('bikes: %s → %s', async (query, name) => {
    expect((await names(bikes, query))[0]).toBe(name);
  });
});

describe('nothing is found', () => {
  it.each([
    'привет',
    'Здравствуйте!',
    'спасибо большое',
    'да',
    'сколько стоит?',
    'хочу заказать',
    'ок',
    '',
    '   ',
    '???',
    '👋',
    'айфон 15 про',
    'завтра вечером',
  ])('flowers: “%s”', async (query) => {
    expect(await names(flowers, query)).toEqual([]);
  });

  it.each([
    'hello',
    'hi there',
    'thank you so much',
    'yes please',
    'how much is it',
    'tomorrow at 5',
    'pizza',
    'refrigerator',
  ])('beauty: “%s”', async (query) => {
    expect(await names(beauty, query)).toEqual([]);
  });

  it.each([
    'привет',
    'торт',
    "'; drop table catalogue_item; --",
    "' | ! & ( :*",
    '\u0000\u0007',
    'x'.repeat(100_000),
  ])('bikes: hostile or foreign', async (query) => {
    expect(await names(bikes, query)).toEqual([]);
  });
});

describe('the order of what is found', () => {
  it('more of the words come first, and the options tell variants apart', async () => {
    const found = await searchItems(flowers, { query: '25 белых роз' });
    expect(found[0]).toMatchObject({ sku: 'R-25-B' });
    expect(found[0]?.score).toBeGreaterThan(0.8);
    const [small] = await searchItems(bikes, { query: 'trail 7 size L black' });
    expect(small).toMatchObject({ sku: 'TR-7-LB' });
  });

  it('variants of one name stand together, the limit counts names, scores are between 0 and 1', async () => {
    const found = await searchItems(flowers, { query: 'букет', limit: 3 });
    const groups = found.map(({ group }) => group);
    expect(new Set(groups).size).toBe(3);
    expect(groups).toEqual([...Map.groupBy(groups, (group) => group).values()].flat());
    for (const { score } of found) {
      expect(score).toBeGreaterThanOrEqual(0.3);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('an exact SKU is certain, and the kind can be asked for', async () => {
    expect((await searchItems(flowers, { query: 'R-101' }))[0]).toMatchObject({ sku: 'R-101', score: 1 });
    const services = await searchItems(bikes, { query: 'bike wheel brake', kind: 'SERVICE', limit: 20 });
    expect(services.length).toBeGreaterThan(0);
    expect(services.every(({ kind }) => kind === 'SERVICE')).toBe(true);
  });

  it('names with signs of the query language are found as they are', async () => {
    const { owner } = await makeCompany();
    await createItem(owner, { kind: 'PRODUCT', name: "O'Neil & Sons: socks | 2*3 (new)", priceMinor: 100 });
    expect(await names(owner, "o'neil & sons")).toHaveLength(1);
  });
});

describe('answers', () => {
  const answer = async (ctx: Ctx, query: string) => (await searchFaq(ctx, { query }))[0]?.question ?? null;

  it.each([
    ['а доставка есть?', 'Есть ли доставка?'],
    ['вы доставляете?', 'Есть ли доставка?'],
    ['сколько стоит доставка', 'Сколько стоит доставка?'],
    ['можно забрать самой?', 'Можно ли забрать самому?'],
    ['как ухаживать за букетом роз', 'Как ухаживать за букетом?'],
    ['чем можно оплатить', 'Какие способы оплаты?'],
    ['хочу анонимно', 'Можно ли заказать анонимно?'],
  ])('flowers: %s → %s', async (query, question) => {
    expect(await answer(flowers, query)).toBe(question);
  });

  it.each([
    ['where are you located', 'Where are you?'],
    ['is there parking?', 'Where can I park?'],
    ['can I cancel my appointment', 'Can I cancel?'],
    ['do you accept walk-ins', 'Do you take walk-ins?'],
    ['gift card', 'Do you sell gift cards?'],
  ])('beauty: %s → %s', async (query, question) => {
    expect(await answer(beauty, query)).toBe(question);
  });

  it.each(['привет', 'букет из 25 роз', 'хочу красные розы', 'спасибо', 'ваза'])(
    'flowers: nothing for “%s”',
    async (query) => {
      expect(await answer(flowers, query)).toBeNull();
    },
  );

  it.each(['haircut tomorrow at 5', 'hello', 'full colour for long hair', 'beard trim'])(
    'beauty: nothing for “%s”',
    async (query) => {
      expect(await answer(beauty, query)).toBeNull();
    },
  );
});

it.each([
  ['Лампа 1,5 Вт Ё', 'лампа 1.5 1.5w  е'],
  ['сок 0,5 л и 2 литра', 'сок 0.5 500ml  и 2 2000ml '],
  ['шуруповёрт 18В', 'шуруповерт 18 18v '],
  ['2 в коробке, 3 in stock', '2 в коробке, 3 in stock'],
  ['2 шт, кофе 3 кгс и 5м2, 1234567890 мл', '2 шт, кофе 3 кгс и 5м2, 1234567890 мл'],
  ["экран 15.6\" и 65''", 'экран 15.6 15.6inch  и 65 65inch '],
])('a text with measures is looked up as %j', async (text, told) => {
  const client = await ownerClient();
  expect((await client.query('select x8_search_text($1) as told', [text])).rows).toEqual([{ told }]);
});
