const plain = (city: string): string =>
  city
    .trim()
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s-]+/g, ' ');

/** The city as the settings spell it, or null when it is not served. No cities named: everywhere is. */
export function servedCity(cities: readonly string[], city: string): string | null {
  if (cities.length === 0) return city.trim();
  return cities.find((served) => plain(served) === plain(city)) ?? null;
}
