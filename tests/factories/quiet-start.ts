/** Hours, by UTC, in which a day ends somewhere that tests are: Moscow, Berlin, Greenwich. */
const lateHours = [20, 21, 22, 23];

/** Now; or the beginning of the next day, when a day that is counted by would end in the middle of a test. */
export function quietStart(now = new Date()): Date {
  if (!lateHours.includes(now.getUTCHours())) return now;
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 0, 0, 1));
}
