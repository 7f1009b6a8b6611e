/** A product as a shop's price list has it; `sku` is unlike any other. */
export interface BenchItem {
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, string>>;
  readonly priceMinor: number;
}

/** What is sold, in two languages, with the measures that come after it. */
const goods: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ['Смартфон', ['64 ГБ', '128 ГБ', '256 ГБ', '512 ГБ']],
  ['Ноутбук', ['14"', '15.6"', '17"']],
  ['Шуруповёрт аккумуляторный', ['12 В', '14,4 В', '18 В']],
  ['Дрель ударная', ['600 Вт', '800 Вт', '1,2 кВт']],
  ['Чайник электрический', ['1 л', '1,5 л', '1,7 л']],
  ['Блендер погружной', ['600 Вт', '800 Вт', '1000 Вт']],
  ['Пылесос', ['1,6 кВт', '2 кВт']],
  ['Телевизор', ['43"', '50"', '55"', '65"']],
  ['Наушники беспроводные', ['', 'с шумоподавлением']],
  ['Кроссовки мужские', ['', 'зимние']],
  ['Куртка женская', ['', 'демисезонная', 'зимняя']],
  ['Платье летнее', ['', 'миди', 'макси']],
  ['Шампунь для волос', ['250 мл', '400 мл', '1 л']],
  ['Крем для лица', ['30 мл', '50 мл', '100 мл']],
  ['Кофе в зёрнах', ['250 г', '500 г', '1 кг']],
  ['Чай чёрный листовой', ['100 г', '200 г', '500 г']],
  ['Краска интерьерная', ['1 л', '2,5 л', '10 л']],
  ['Лампа светодиодная', ['7 Вт', '10 Вт', '15 Вт']],
  ['Фильтр масляный', ['', 'усиленный']],
  ['Colour printer', ['A4', 'A3']],
  ['Office chair', ['', 'with headrest']],
  ['Backpack', ['18 l', '25 l', '40 l']],
  ['Running shoes', ['', 'trail']],
  ['Cotton T-shirt', ['', 'oversized']],
  ['Garden hose', ['15 m', '25 m', '50 m']],
  ['Drill bit set', ['6 pcs', '19 pcs']],
  ['Power bank', ['10000 mAh', '20000 mAh']],
  ['Dog food', ['2 kg', '7 kg', '15 kg']],
  ['Desk lamp', ['5 W', '9 W']],
  ['Water bottle', ['500 ml', '750 ml', '1 l']],
];
const makers =
  `Samsung Xiaomi Huawei Apple Sony Bosch Makita Philips Braun Tefal Dyson Karcher Lenovo Asus Acer Nike Adidas Puma
  Reebok Columbia Nivea Garnier Lavazza Jacobs Ahmad Dulux Osram Mann Canon Brother Ikea Thule Salomon Hanes Gardena
  Metabo Anker Royal Arctic Contigo Ryobi Hitachi Toshiba Panasonic Electrolux Beko Gorenje Redmond Polaris Vitek`.split(
    /\s+/,
  );
const lines =
  `Alpha Nova Prime Vega Orion Zenit Luna Comet Delta Sigma Terra Aqua Vento Ferro Lumen Grand Classic Urban Sport Eco
  Smart Ultra Lite Max Fusion Pulse Titan Spirit Aura Focus`.split(/\s+/);
const colours = ['чёрный', 'белый', 'красный', 'синий', 'зелёный', 'серый', 'black', 'white', 'red', 'blue'];
const sizes = ['S', 'M', 'L', 'XL', '38', '40', '42', '44'];
const syllables = 'ba ren tol mi kar su del von pi lar ge nos ti fal mon ry zek hu wes cor'.split(' ');
const remarks = [
  'Официальная гарантия, доставка на следующий день.',
  'Лёгкий и удобный, подходит для ежедневного использования.',
  'Comes with a two-year warranty and a spare part.',
  'Хит продаж этого сезона.',
  'Made of recycled materials, easy to clean.',
];

/** The same catalogue for the same `count` every time: names, sizes and makers as they meet in life, models of their own. */
export function* benchCatalogue(count: number): Generator<BenchItem> {
  const random = mulberry(20261121);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (let index = 0; index < count; index += 1) {
    const [what, measures] = pick(goods);
    // Collections of eight thousand names, as a shop of that size has them.
    const named = random() < 0.5 ? pick(lines) : pick(syllables) + pick(syllables) + pick(syllables);
    const model = `${capital(named)} ${String.fromCharCode(65 + Math.floor(random() * 26))}${100 + Math.floor(random() * 9_000)}`;
    const wears = random() < 0.3;
    yield {
      sku: `SKU-${String(index).padStart(6, '0')}`,
      name: [what, pick(makers), model, pick(measures)].filter(Boolean).join(' '),
      description: `${pick(remarks)} ${pick(remarks)}`,
      options: wears ? { цвет: pick(colours), размер: pick(sizes) } : { цвет: pick(colours) },
      priceMinor: 10_000 + Math.floor(random() * 200_000) * 100,
    };
  }
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Numbers in [0, 1) that a seed decides. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
