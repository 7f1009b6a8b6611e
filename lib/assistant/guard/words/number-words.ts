import { plainWord } from './plain-word';
import type { ReadLanguage } from './small-words';

interface NumberWord {
  readonly value: number;
  readonly languages: ReadonlySet<ReadLanguage>;
}

/** `value:word word`, in each language, with the forms that stand in sentences. */
const lists: Readonly<Record<ReadLanguage, string>> = {
  en: '1:one 2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve,dozen 13:thirteen 14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty 60:sixty 70:seventy 80:eighty 90:ninety 100:hundred 1000:thousand,grand 1000000:million',
  ru: '1:один,одна,одно,одну,одного,одной,одному,одним 2:два,две,двух,двум,двумя,двое 3:три,трех,трем,тремя,трое 4:четыре,четырех,четырем,четырьмя,четверо 5:пять,пяти,пятью 6:шесть,шести,шестью 7:семь,семи,семью 8:восемь,восьми,восемью,восьмью 9:девять,девяти,девятью 10:десять,десяти,десятью,десяток,десятка 11:одиннадцать,одиннадцати 12:двенадцать,двенадцати,дюжина,дюжину,дюжины 13:тринадцать,тринадцати 14:четырнадцать,четырнадцати 15:пятнадцать,пятнадцати 16:шестнадцать,шестнадцати 17:семнадцать,семнадцати 18:восемнадцать,восемнадцати 19:девятнадцать,девятнадцати 20:двадцать,двадцати 30:тридцать,тридцати 40:сорок,сорока 50:пятьдесят,пятидесяти 60:шестьдесят,шестидесяти 70:семьдесят,семидесяти 80:восемьдесят,восьмидесяти 90:девяносто,девяноста 100:сто,ста,сотня,сотню 200:двести,двухсот,двумстам 300:триста,трехсот 400:четыреста,четырехсот 500:пятьсот,пятисот 600:шестьсот,шестисот 700:семьсот,семисот 800:восемьсот,восьмисот 900:девятьсот,девятисот 1000:тысяча,тысячи,тысяч,тысячу,тыщ,тыща,косарь,косаря 1000000:миллион,миллиона,миллионов',
  es: '1:uno,un,una 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce,docena 13:trece 14:catorce 15:quince 16:dieciseis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 21:veintiuno 22:veintidos 23:veintitres 24:veinticuatro 25:veinticinco 26:veintiseis 27:veintisiete 28:veintiocho 29:veintinueve 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa 100:cien,ciento 200:doscientos,doscientas 300:trescientos,trescientas 400:cuatrocientos 500:quinientos,quinientas 600:seiscientos 700:setecientos 800:ochocientos 900:novecientos 1000:mil 1000000:millon,millones',
  de: '1:ein,eins,eine,einen 2:zwei,zwo 3:drei 4:vier 5:funf,fuenf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf 12:zwolf,zwoelf,dutzend 13:dreizehn 14:vierzehn 15:funfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig 30:dreissig,dreißig 40:vierzig 50:funfzig 60:sechzig 70:siebzig 80:achtzig 90:neunzig 100:hundert 1000:tausend 1000000:million,millionen',
  fr: '1:un,une 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze,douzaine 13:treize 14:quatorze 15:quinze 16:seize 20:vingt,vingts 30:trente 40:quarante 50:cinquante 60:soixante 70:septante 80:octante 90:nonante 100:cent,cents 1000:mille 1000000:million,millions',
  pt: '1:um,uma 2:dois,duas 3:tres 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze,duzia 13:treze 14:catorze,quatorze 15:quinze 16:dezesseis,dezasseis 17:dezessete,dezassete 18:dezoito 19:dezenove,dezanove 20:vinte 30:trinta 40:quarenta 50:cinquenta 60:sessenta 70:setenta 80:oitenta 90:noventa 100:cem,cento 200:duzentos,duzentas 300:trezentos,trezentas 400:quatrocentos 500:quinhentos 600:seiscentos 700:setecentos 800:oitocentos 900:novecentos 1000:mil 1000000:milhao,milhoes',
  it: '1:uno,un,una 2:due 3:tre 4:quattro 5:cinque 6:sei 7:sette 8:otto 9:nove 10:dieci 11:undici 12:dodici,dozzina 13:tredici 14:quattordici 15:quindici 16:sedici 17:diciassette 18:diciotto 19:diciannove 20:venti 30:trenta 40:quaranta 50:cinquanta 60:sessanta 70:settanta 80:ottanta 90:novanta 100:cento 1000:mille,mila 1000000:milione,milioni',
  tr: '1:bir 2:iki 3:uc 4:dort 5:bes 6:altı 7:yedi 8:sekiz 9:dokuz 10:on 12:duzine 20:yirmi 30:otuz 40:kırk 50:elli 60:altmıs 70:yetmis 80:seksen 90:doksan 100:yuz 1000:bin 1000000:milyon',
  uk: "1:один,одна,одну 2:два,дві,двох,двом 3:три,трьох,трьом 4:чотири,чотирьох 5:п'ять,п'яти 6:шість,шести 7:сім,семи 8:вісім,восьми 9:дев'ять,дев'яти 10:десять,десяти 11:одинадцять 12:дванадцять,дюжина 13:тринадцять 14:чотирнадцять 15:п'ятнадцять 16:шістнадцять 17:сімнадцять 18:вісімнадцять 19:дев'ятнадцять 20:двадцять,двадцяти 30:тридцять 40:сорок 50:п'ятдесят 60:шістдесят 70:сімдесят 80:вісімдесят 90:дев'яносто 100:сто 200:двісті 300:триста 400:чотириста 500:п'ятсот 600:шістсот 700:сімсот 800:вісімсот 900:дев'ятсот 1000:тисяча,тисячі,тисяч,тисячу 1000000:мільйон",
  kk: '1:бір 2:екі 3:үш 4:төрт 5:бес 6:алты 7:жеті 8:сегіз 9:тоғыз 10:он 20:жиырма 30:отыз 40:қырық 50:елу 60:алпыс 70:жетпіс 80:сексен 90:тоқсан 100:жүз 1000:мың 1000000:миллион',
};

/** Words that are a number in one language and something common in another: read in replies of that language only. */
const elsewhereCommon = new Set(
  'on once due sei dos bin elf cent cents sept neuf yuz mil mila tre six acht bes uc on он бес million grand alti otto elli'.split(
    ' ',
  ),
);

const known = new Map<string, NumberWord[]>();
const add = (word: string, value: number, language: ReadLanguage): void => {
  const key = plainWord(word);
  const same = known.get(key) ?? [];
  const mine = same.find((one) => one.value === value);
  if (mine) (mine.languages as Set<ReadLanguage>).add(language);
  else known.set(key, [...same, { value, languages: new Set([language]) }]);
};
for (const [language, list] of Object.entries(lists)) {
  for (const entry of list.split(' ')) {
    const [value = '', words = ''] = entry.split(':');
    for (const word of words.split(',')) add(word, Number(value), language as ReadLanguage);
  }
}
addCompounds(
  'de',
  'ein zwei drei vier funf sechs sieben acht neun'.split(' '),
  (unit, ten) => `${unit}und${ten}`,
  'hundert',
);
addCompounds(
  'it',
  'uno due tre quattro cinque sei sette otto nove'.split(' '),
  (unit, ten) => `${/^[ou]/.test(unit) ? ten.slice(0, -1) : ten}${unit}`,
  'cento',
);

/** Numbers below a thousand that are written as one word. */
function addCompounds(
  language: 'de' | 'it',
  units: readonly string[],
  join: (unit: string, ten: string) => string,
  hundred: string,
): void {
  const below = new Map<number, string[]>();
  for (const [word, entries] of known) {
    for (const { value, languages } of entries) {
      if (value < 100 && languages.has(language)) below.set(value, [...(below.get(value) ?? []), word]);
    }
  }
  for (let ten = 20; ten < 100; ten += 10) {
    for (const word of below.get(ten) ?? []) {
      units.forEach((unit, index) => {
        const joined = join(unit, word);
        add(joined, ten + index + 1, language);
        below.set(ten + index + 1, [joined]);
      });
    }
  }
  units.forEach((unit, index) => {
    const many = (index + 1) * 100;
    const starts =
      index === 0 ? [hundred, ...(language === 'de' ? [`ein${hundred}`] : [])] : [`${unit}${hundred}`];
    for (const start of starts) {
      add(start, many, language);
      for (const [value, words] of below)
        for (const word of words) add(`${start}${word}`, many + value, language);
    }
  });
}

/**
 * What a folded word counts, in a reply of that language; undefined: it is no number there. `any`: in whichever language,
 * beside a currency.
 */
export function numberWord(word: string, language: ReadLanguage | 'any' | null): number | undefined {
  const key = plainWord(word);
  const entries = known.get(key);
  if (!entries) return thousandsIn(key);
  if (language === 'any') return entries[0]?.value;
  const own = language === null ? undefined : entries.find((entry) => entry.languages.has(language));
  if (own) return own.value;
  return elsewhereCommon.has(key) ? undefined : entries[0]?.value;
}

/** `zweitausendfünfhundert`, `duemila`. */
function thousandsIn(key: string): number | undefined {
  const parts = /^(.*?)(?:tausend|mila)(.*)$/.exec(key);
  if (!parts) return undefined;
  const [, many = '', rest = ''] = parts;
  const count = many === '' || many === 'ein' ? 1 : known.get(many)?.[0]?.value;
  const more = rest === '' ? 0 : known.get(rest)?.[0]?.value;
  return count === undefined || more === undefined ? undefined : count * 1_000 + more;
}
