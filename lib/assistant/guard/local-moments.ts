const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/**
 * Instants as the clock on the company's wall shows them, `YYYY-MM-DD HH:MM`. Long lists of slots are common, so the zone
 * is asked twice only, unless its clocks change in between.
 */
export function localMoments(instants: readonly number[], timeZone: string): string[] {
  if (instants.length === 0) return [];
  const formatter = formatterOf(timeZone);
  const read = (at: number): string => formatter.format(at).replace(',', '');
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const offset = offsetAt(first, read(first));
  if (offset !== offsetAt(last, read(last))) return instants.map(read);
  return instants.map((at) => new Date(at + offset).toISOString().slice(0, 16).replace('T', ' '));
}

const offsetAt = (at: number, local: string): number =>
  Date.parse(`${local.replace(' ', 'T')}:00Z`) - Math.floor(at / 60_000) * 60_000;
