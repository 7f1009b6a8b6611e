/** What can be bought. A company pays in its own currency where there is a price in it, else in dollars. Minor units. */
export const packs = [
  { id: 'pack-5', credits: 5, prices: { RUB: 49_000, EUR: 590, USD: 590 } },
  { id: 'pack-20', credits: 20, prices: { RUB: 179_000, EUR: 1_990, USD: 1_990 } },
  { id: 'pack-50', credits: 50, prices: { RUB: 399_000, EUR: 4_490, USD: 4_490 } },
  { id: 'pack-100', credits: 100, prices: { RUB: 699_000, EUR: 7_900, USD: 7_900 } },
] as const;
