import type { HeaderMeaning } from './header-meaning';
import type { Heading } from './heading';
import { interpretHeader } from './interpret-header';
import { readVariant } from './read-variant';
import type { Variant } from './variant';

const retail = /^(?:розница|розничная|розн|retail|в розницу)\.?$/i;
/** Prices of others than the shop's customers. */
const wholesale =
  /^(?:опт|оптовая|оптом|мелкий опт|крупный опт|закупка|закупочная|закуп|себестоимость|дилер|дилерская|партнер|партнерская|рц|старая|до скидки|wholesale|trade|dealer|purchase|cost|old|b2b)\.?$/i;
/** Words over several columns that change nothing about what they hold. */
const neutral =
  /^(?:товар|товары|услуга|услуги|товары и услуги|характеристики|параметры|данные|сведения|информация|описание|прайс|прайс лист|product|products|service|services|item|items|details|information|attributes)$/i;

/**
 * What the texts above one column say together, the uppermost first: a group of columns and a column's own header.
 * `russian`: the language of the table.
 */
export function readHeading(index: number, parts: readonly string[], russian: boolean): Heading {
  const header = parts.join(' / ');
  const plain: Heading = { index, header, meaning: null, variant: null, unclear: false };
  const own = parts.at(-1);
  if (own === undefined) return plain;
  const meaning = interpretHeader(own);
  if (parts.length === 1) return { ...plain, meaning, variant: meaning ? null : readVariant(own, russian) };
  const groups = parts.slice(0, -1).map((part) => ({ part, meaning: interpretHeader(part) }));
  const price = groups.find((group) => group.meaning?.field === 'price');
  if (price) return belowPrice(plain, price.part, groups, own, russian);
  // `Цена` below a word that is not understood may be anybody's price.
  if (meaning?.field === 'price')
    return groups.every(({ part }) => neutral.test(part)) ? { ...plain, meaning } : plain;
  if (meaning) return { ...plain, meaning };
  const joined = interpretHeader(parts.join(', '));
  if (joined) return { ...plain, meaning: joined };
  return {
    ...plain,
    variant: groups.length === 1 ? variantOf(groups[0]?.meaning?.option, own, russian) : null,
  };
}

function belowPrice(
  plain: Heading,
  price: string,
  groups: ReadonlyArray<{ readonly part: string; readonly meaning: Heading['meaning'] }>,
  own: string,
  russian: boolean,
): Heading {
  const ownMeaning = interpretHeader(own);
  if (wholesale.test(own)) return plain;
  if (ownMeaning && ownMeaning.field !== 'price') return { ...plain, meaning: ownMeaning };
  const others = groups.filter(({ part }) => part !== price);
  const option = others.find(({ meaning }) => meaning?.field === 'option')?.meaning?.option;
  const meaning = interpretHeader(price);
  const variant = variantOf(option, own, russian);
  if (others.every((other) => other.meaning?.field === 'option' || neutral.test(other.part))) {
    const said = others.length === 0 ? interpretHeader(`${price}, ${own}`) : null;
    if (said?.field === 'price') return { ...plain, meaning: said };
    if (ownMeaning || retail.test(own)) {
      const both = mergeHints(meaning, ownMeaning);
      return both ? { ...plain, meaning: both } : { ...plain, meaning, unclear: true };
    }
    if (variant) return { ...plain, meaning, variant };
  }
  return { ...plain, meaning, unclear: true };
}

/** `Цена, EUR` over `розница, за кг`; null where both name a currency, or a measure, and it is not the same. */
function mergeHints(group: HeaderMeaning | null, own: HeaderMeaning | null): HeaderMeaning | null {
  if (!group || !own) return group ?? own;
  const currencies = [group.currency, own.currency].filter((currency) => currency !== null);
  const pers = new Set([group.per, own.per].filter((per) => per !== null));
  if (pers.size > 1 || new Set(currencies.map((currency) => currency.join())).size > 1) return null;
  return { ...own, currency: currencies[0] ?? null, per: [...pers][0] ?? null };
}

/** Below the name of an option anything is its value. */
function variantOf(option: string | null | undefined, own: string, russian: boolean): Variant | null {
  return option ? { option, value: own } : readVariant(own, russian);
}
