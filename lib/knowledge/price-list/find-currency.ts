import type { CurrencyMention } from './currency-mention';

const dollars = [
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'TWD',
  'MXN',
  'ARS',
  'CLP',
  'COP',
  'JMD',
  'BSD',
  'BBD',
  'BZD',
  'FJD',
  'NAD',
  'TTD',
];

const written: ReadonlyArray<readonly [mention: CurrencyMention, words: string]> = [
  [['RUB'], '₽ rur'],
  [['RUB', 'BYN'], 'р руб рубль рубля рубли рублей рублях'],
  [['BYN'], 'br бел.руб'],
  [dollars, '$ dollar dollars доллар доллары доллара долларов долларах долл'],
  [['USD'], 'us$ u.s.$ $us долларсша'],
  [['CAD'], 'c$ ca$ cad$'],
  [['AUD'], 'a$ au$'],
  [['NZD'], 'nz$'],
  [['SGD'], 's$'],
  [['HKD'], 'hk$'],
  [['BRL'], 'r$'],
  [['MXN'], 'mx$'],
  [['EUR'], '€ euro euros евро'],
  [['GBP'], 'pound pounds'],
  [['GBP', 'EGP', 'SDG'], '£'],
  [['JPY', 'CNY'], '¥'],
  [['JPY'], 'yen 円 иен иена'],
  [['CNY'], 'rmb yuan 元 юань юаней'],
  [['KZT'], '₸ тг тнг тенге tenge'],
  [['UAH'], '₴ грн гривна гривен hrn'],
  [['UZS'], 'сум сўм soʻm so‘m'],
  [['KGS'], 'сом'],
  [['TJS'], 'сомони'],
  [['GEL'], '₾ лари lari'],
  [['AMD'], '֏ драм dram'],
  [['AZN'], '₼ манат manat'],
  [['TRY'], '₺ tl лира лир'],
  [['INR', 'PKR', 'NPR', 'LKR'], 'rs rupees'],
  [['INR'], '₹'],
  [['PLN'], 'zł zl zloty злотых'],
  [['CZK'], 'kč kc'],
  [['HUF'], 'ft'],
  [['RON', 'MDL'], 'lei лей леев'],
  [['BGN'], 'лв lv'],
  [['RSD'], 'din дин'],
  [['SEK', 'NOK', 'DKK', 'ISK'], 'kr'],
  [['CHF'], 'fr sfr'],
  [['ILS'], '₪ nis шек'],
  [['THB'], '฿ baht бат'],
  [['VND'], '₫ đ'],
  [['KRW'], '₩ won'],
  [['AED'], 'dh dhs'],
  [['SAR'], 'sr'],
  [['PHP'], '₱'],
  [['NGN'], '₦'],
];

const byWord = new Map<string, CurrencyMention>();
for (const code of Intl.supportedValuesOf('currency')) byWord.set(code.toLowerCase(), [code]);
for (const [mention, words] of written) for (const word of words.split(' ')) byWord.set(word, mention);

/** The currencies that `text`, taken as a whole, names; null when it names none. */
export function findCurrency(text: string): CurrencyMention | null {
  const word = text.toLowerCase().replace(/\s/g, '').replace(/\.+$/, '');
  return byWord.get(word) ?? null;
}
