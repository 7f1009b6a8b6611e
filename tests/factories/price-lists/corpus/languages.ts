import type { Writing } from './write-price';

/** What a shop of one language writes: its headers, its words, its encodings, its ways of writing prices. */
export interface ShopLanguage {
  readonly headers: ReadonlyArray<{
    readonly name: string;
    readonly sku: string;
    readonly price: string;
    readonly stock: string;
    readonly option: string;
    readonly other: string;
  }>;
  readonly words: readonly string[];
  readonly title: string;
  /** Groups over prices: wholesale and retail. */
  readonly groups: { readonly wholesale: string; readonly retail: string };
  /** By iconv's names; `xlsx` is a workbook, `-mark` begins with a byte order mark. */
  readonly encodings: readonly string[];
  readonly writings: readonly Writing[];
}

const rouble = { currency: 'RUB', digits: 2 };
const russian: ShopLanguage = {
  headers: [
    {
      name: 'Наименование',
      sku: 'Артикул',
      price: 'Цена',
      stock: 'Остаток',
      option: 'Цвет',
      other: 'Группа',
    },
    {
      name: 'Товар',
      sku: 'Код товара',
      price: 'Розничная цена',
      stock: 'Кол-во',
      option: 'Материал',
      other: 'Цена закупочная',
    },
    { name: 'Название', sku: 'Код', price: 'Стоимость', stock: 'В наличии', option: 'Вкус', other: 'Бренд' },
  ],
  words: [
    'Роза',
    'Ваза "Весна"',
    'Чай, зелёный',
    'Кружка 0,5 л',
    "О'Генри; рассказы",
    'Лампа | торшер',
    'Плед',
  ],
  title: 'Прайс-лист магазина, действует с 1 мая',
  groups: { wholesale: 'опт', retail: 'розница' },
  encodings: [
    'utf8',
    'utf8-mark',
    'win1251',
    'win1251',
    'utf16le-mark',
    'utf-16be-mark',
    'utf16le',
    'cp866',
    'koi8-r',
    'xlsx',
    'xlsx',
  ],
  writings: [
    { ...rouble, group: '', decimal: '.', before: '', after: '' },
    { ...rouble, group: '', decimal: ',', before: '', after: '' },
    { ...rouble, group: ' ', decimal: ',', before: '', after: ' руб.' },
    { ...rouble, group: ' ', decimal: ',', before: '', after: ' р.' },
    { ...rouble, group: ' ', decimal: '.', before: '', after: ' RUB' },
    { ...rouble, group: '', decimal: ',', before: '', after: ' руб/шт' },
    { ...rouble, group: '', decimal: ',', before: '', after: ' руб. за шт.' },
  ],
};

const western: ShopLanguage = {
  headers: [
    { name: 'Name', sku: 'SKU', price: 'Price', stock: 'Stock', option: 'Color', other: 'Category' },
    { name: 'Product', sku: 'Code', price: 'Unit price', stock: 'Qty', option: 'Size', other: 'Old price' },
  ],
  words: ['Rose', 'Café crème', 'Jalapeño, red', 'Vase "Spring"', 'Mug 0.5 l', "Men's jeans", 'Crème brûlée'],
  title: 'Price list, valid from May 1',
  groups: { wholesale: 'wholesale', retail: 'retail' },
  encodings: ['utf8', 'utf8-mark', 'win1252', 'win1252', 'utf16le-mark', 'xlsx'],
  writings: [
    { currency: 'USD', digits: 2, group: ',', decimal: '.', before: '$', after: '' },
    { currency: 'USD', digits: 2, group: ',', decimal: '.', before: '', after: ' USD' },
    { currency: 'USD', digits: 2, group: '', decimal: '.', before: 'US$ ', after: '' },
    { currency: 'EUR', digits: 2, group: '.', decimal: ',', before: '', after: ' EUR' },
    { currency: 'EUR', digits: 2, group: '.', decimal: ',', before: '', after: '' },
    { currency: 'EUR', digits: 2, group: ' ', decimal: ',', before: '€ ', after: '' },
    { currency: 'CHF', digits: 2, group: "'", decimal: '.', before: 'CHF ', after: '' },
    { currency: 'CHF', digits: 2, group: "'", decimal: '.', before: '', after: '' },
  ],
};

const chinese: ShopLanguage = {
  headers: [
    { name: '商品名称', sku: '货号', price: '单价', stock: '库存', option: '颜色', other: '品牌' },
    { name: '品名', sku: '编号', price: '价格', stock: '数量', option: '规格', other: '产地' },
  ],
  words: ['红玫瑰花束', '绿茶礼盒', '不锈钢水杯', '儿童运动鞋', '棉质衬衫'],
  title: '商店价格表',
  groups: { wholesale: 'wholesale', retail: 'retail' },
  encodings: ['gb18030', 'gb18030', 'utf8', 'utf16le-mark', 'xlsx'],
  writings: [
    { currency: 'CNY', digits: 2, group: '', decimal: '.', before: '', after: '元' },
    { currency: 'CNY', digits: 2, group: ',', decimal: '.', before: '￥', after: '' },
    { currency: 'CNY', digits: 2, group: '', decimal: '.', before: '', after: '' },
  ],
};

const japanese: ShopLanguage = {
  headers: [
    { name: '商品名', sku: '品番', price: '価格', stock: '在庫数', option: 'カラー', other: 'ブランド' },
    { name: '商品', sku: '商品コード', price: '販売価格', stock: '在庫', option: 'サイズ', other: '備考' },
  ],
  words: ['赤いバラの花束', '緑茶セット', 'ステンレスボトル', 'キッズシューズ', '木綿のシャツ'],
  title: '価格表',
  groups: { wholesale: 'wholesale', retail: 'retail' },
  encodings: ['shift_jis', 'shift_jis', 'utf8', 'utf-16be-mark', 'xlsx'],
  writings: [
    { currency: 'JPY', digits: 0, group: '', decimal: '.', before: '', after: '円' },
    { currency: 'JPY', digits: 0, group: '', decimal: '.', before: '¥', after: '' },
    { currency: 'JPY', digits: 0, group: '', decimal: '.', before: '', after: '' },
  ],
};

export const shopLanguages = { russian, western, chinese, japanese } as const;
