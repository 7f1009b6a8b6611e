import { Temporal } from 'temporal-polyfill';

/**
 * A moment as lead exports write it: ISO, `2026-06-01 12:30`, `01.06.2026 12:30`, or seconds or milliseconds since 1970.
 * Without an offset it is meant in `timeZone`. Null when it is none.
 */
export function readMoment(text: string, timeZone: string): Date | null {
  const written = text.trim();
  if (/^\d{10}$/.test(written)) return new Date(Number(written) * 1_000);
  if (/^\d{13}$/.test(written)) return new Date(Number(written));
  const turned = written
    .replace(/^(\d{2})\.(\d{2})\.(\d{4})/, '$3-$2-$1')
    .replace(/^(\d{4}-\d{2}-\d{2})[ T]+/, '$1T')
    .replace(/\s*(?:UTC|GMT)([+-]\d{1,2}(?::?\d{2})?)?$/i, (_, offset?: string) => offset ?? 'Z')
    .replace(/\s+(?=[+-]\d)/, '')
    .replace(/([+-])(\d)$/, '$10$2');
  try {
    if (/T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(turned))
      return new Date(Temporal.Instant.from(turned).epochMilliseconds);
    return new Date(Temporal.PlainDateTime.from(turned).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}
