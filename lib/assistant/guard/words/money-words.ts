/** What each currency is called and marked with, in folded texts. The first that fits counts. */
const marks: ReadonlyArray<readonly [pattern: RegExp, currency: string]> = [
  [
    /^(?:₽|руб(?:л\p{L}*)?|р|rub|rubles?|roubles?|rublos?|rubel|rubli|ruble|rur|рубл\p{L}*|сом\p{L}? рублей)$/u,
    'RUB',
  ],
  [
    /^(?:\$|usd|us\$|dollars?|bucks?|доллар\p{L}*|долар\p{L}*|долл|бакс\p{L}*|dolar(?:es|i)?|dolares|dollari?|dollaro|dolares)$/u,
    'USD',
  ],
  [/^(?:€|eur|euros?|евро|євро|eurolar|avro|еуро)$/u, 'EUR'],
  [/^(?:£|gbp|pounds?|quid|фунт\p{L}*|libras?|pfund|livres?|sterline?|sterlin)$/u, 'GBP'],
  [/^(?:₸|kzt|тенге|теңге\p{L}*|tenge)$/u, 'KZT'],
  [/^(?:byn)$/u, 'BYN'],
  [/^(?:₴|uah|грив\p{L}*|грн|hryvni\p{L}*|gryvni\p{L}*)$/u, 'UAH'],
  [/^(?:֏|amd|драм\p{L}*)$/u, 'AMD'],
  [/^(?:₾|лари)$/u, 'GEL'],
  [/^(?:¥|jpy|yen|иен\p{L}*)$/u, 'JPY'],
  [/^(?:₺|tl|lira(?:s|lar|sı)?|лир\p{L}*)$/u, 'TRY'],
  [/^(?:aed|дирхам\p{L}*|dirhams?)$/u, 'AED'],
  [/^(?:₹|rupees?)$/u, 'INR'],
  [/^(?:r\$|reais|real|brl)$/u, 'BRL'],
  [/^(?:pesos?|mxn)$/u, 'MXN'],
  [/^(?:zł|zl|zlot\p{L}*|pln|злот\p{L}*)$/u, 'PLN'],
  [/^(?:chf|franken|francs?|франк\p{L}*)$/u, 'CHF'],
  [/^(?:yuan|cny|rmb|юан\p{L}*)$/u, 'CNY'],
  [/^(?:kr|kronor|kroner|крон\p{L}?)$/u, 'SEK'],
];
/** Hundredths: «копеек», "cents". */
export const hundredths =
  /^(?:коп(?:е[ек]\p{L}*)?|cents?|pence|cent[ei]si?mi?|centavos?|centimes?|kuruş|тиын|копій\p{L}*)$/u;

/** Codes that are words as well; as money they are written in capitals. */
const wordlike = new Set(
  'all top try cup pen mad bob sos cop mop lak ron gel ang ars bam bet dop fim isk mur nad nok pab pap php sar sek ssp std ttd ves von wst xof zar kgs uzs inr'.split(
    ' ',
  ),
);
const codes = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
const remembered = new Map<string, string | null>();

/** The currency a folded word or sign stands for; null: none. `written` is the word as it was written. */
export function currencyOf(word: string, written: string): string | null {
  const known = remembered.get(word);
  const named = known === undefined ? (marks.find(([pattern]) => pattern.test(word))?.[1] ?? null) : known;
  if (known === undefined && remembered.size < 5_000) remembered.set(word, named);
  if (named !== null) return named;
  if (word.length !== 3 || !codes.has(word)) return null;
  return wordlike.has(word) && written !== word.toUpperCase() ? null : word.toUpperCase();
}

/** A thousand, said after the number: `5k`, «2 тыс». */
export const thousandMark = /^(?:k|к|тыс\p{L}*|tys)$/u;

/** Just before a bare number these make it a price. */
export const priceWords =
  /(?:цен[аыуе]|стоит|стоят|стоимост\p{L}*|итого|сумм\p{L}*|всего|к оплате|прайс\p{L}*|price|costs?|total|to pay|amount|precio|cuesta|cuestan|importe|preis|kostet|kosten|summe|gesamt|prix|coute|coûte|montant|preço|preco|custa|custam|prezzo|costa|costano|totale|fiyat\p{L}*|tutar\p{L}*|toplam|ціна|коштує|коштують|разом|сума|баға\p{L}*|тұрады|жиыны)[\s:=]*(?:(?:is|это|составляет|составит|от|до|всего|только|just|only|from|es|ist|est|e|é|de|di|is now)[\s:=]*)?[-:=]?\s*$/u;
