const spellings = [
  'кг килограмм килограмма kg kilo kilogram',
  'г гр грамм грамма g gram',
  'л литр литра l litre liter',
  'мл миллилитр ml',
  'м метр метра m metre meter',
  'см сантиметр cm',
  'м2 м² квм m2 m² sqm',
  'м3 м³ кубм m3 m³',
  'ч час часа h hr hour',
  'мин минута минуту min minute',
  'день сутки day',
  'мес месяц month',
  'уп упак упаковка упаковку пачка пачку pack package',
  'пара пару pair',
  'компл комплект набор set kit',
  'фунт lb pound',
  'oz унция',
];

const canonical = new Map<string, string>();
for (const group of spellings) {
  const words = group.split(' ');
  for (const word of words) canonical.set(word, words[0] ?? word);
}

/** Whether two words name one unit of measure: `кг`, `килограмм` and `kg` do. */
export function sameUnit(one: string, other: string): boolean {
  return canonicalUnit(one) === canonicalUnit(other);
}

function canonicalUnit(text: string): string {
  const word = text.toLowerCase().replace(/[\s.]/g, '');
  return canonical.get(word) ?? word;
}
