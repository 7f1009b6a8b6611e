import { cleanText } from './clean-text';
import type { Variant } from './variant';

const letterSize =
  /^(?:(?:\d|[2-6]\s?)?x{0,4}[sl]|xx?s|m|s\/m|m\/l|l\/xl|one size|os|м|с|хл|ххл|\dхл|х[сл])$/i;
const length = /^(?:ø|d)?\s*\d{1,4}(?:[.,]\d)?\s*(?:см|мм|м|cm|mm|in|inch|дюйм(?:ов|а)?|"|″)\.?$/i;
const volume = /^\d{1,5}(?:[.,]\d)?\s*(?:мл|ml)\.?$/i;
const colours = new Set(
  'белый белая белые черный черная черные красный красная красные синий синяя синие зеленый зеленая зеленые желтый желтая желтые серый серая серые розовый розовая розовые голубой бежевый коричневый фиолетовый оранжевый white black red blue green yellow grey gray pink beige brown purple orange silver gold'.split(
    ' ',
  ),
);

/**
 * A header that is itself the value of an option: sizes, lengths, volumes of a bottle, colours. Weights and counts are
 * not: `1 kg | 5 kg` may be the price of a kilogram when five are bought. `russian`: the language to name the option in.
 */
export function readVariant(text: string, russian = /[а-яё]/i.test(text)): Variant | null {
  const value = cleanText(text);
  if (letterSize.test(value)) return { option: russian ? 'Размер' : 'Size', value };
  if (length.test(value)) return { option: russian ? 'Размер' : 'Size', value };
  if (volume.test(value)) return { option: russian ? 'Объем' : 'Volume', value };
  if (colours.has(value.toLowerCase().replaceAll('ё', 'е')))
    return { option: russian ? 'Цвет' : 'Color', value };
  return null;
}
