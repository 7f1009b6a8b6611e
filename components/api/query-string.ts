/** `?a=1&b=2` without the empty values; an empty string when nothing is left. */
export function queryString(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const filled = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}
