const price =
  /(?:[$€£₽]\s?\d[\d\s.,]{0,10}\d|[$€£₽]\s?\d|\d[\d\s.,]{0,10}\s?(?:₽|€|\$|£|руб(?:лей|ля|ль|\.)?|р\.|eur\b|usd\b|euros?\b|dollars?\b))/iu;
const most = 20;

/** The first price a text names, as it stands there, to be shown in the video; null when it names none. */
export function priceIn(text: string): string | null {
  const found = price.exec(text)?.[0].replace(/\s+/g, ' ').trim();
  return found !== undefined && found.length <= most ? found : null;
}
