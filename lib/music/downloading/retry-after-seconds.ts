/** Unless told otherwise, and at most: a server that says a year has to be asked by a person. */
const usual = 60;
const most = 3_600;

/** Seconds that a `Retry-After` header asks us to wait, as a number or a date of HTTP: 1 to 3,600, 60 where it says nothing. */
export function retryAfterSeconds(header: string | null, now: Date): number {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1_000;
  return Number.isNaN(seconds) ? usual : Math.min(most, Math.max(1, Math.ceil(seconds)));
}
