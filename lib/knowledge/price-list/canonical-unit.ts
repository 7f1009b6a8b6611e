/** Units of measure, a line each with all its spellings; without blanks and full stops. */
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
  'oz унция ounce',
  'ночь night',
  'неделя неделю week',
  'порция порцию portion serving',
  'человек чел person',
  'бутылка бутылку бут bottle',
  'рулон roll',
  'лист sheet',
  'коробка коробку box',
  'мешок bag',
  'погм пм погонныйметр',
  '斤',
  '公斤 千克',
];

const canonical = new Map<string, string>();
for (const group of spellings) {
  const words = group.split(' ');
  for (const word of words) canonical.set(word, words[0] ?? word);
}

/** The first spelling of a unit of measure, without blanks and full stops; null when it is not known. */
export function canonicalUnit(text: string): string | null {
  return canonical.get(text.toLowerCase().replace(/[\s.]/g, '')) ?? null;
}
