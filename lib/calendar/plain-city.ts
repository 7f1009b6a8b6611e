/** How a city's name is compared: `Ростов-на-Дону` and `ростов на дону` are one. */
export function plainCity(city: string): string {
  return city
    .trim()
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s-]+/g, ' ');
}
