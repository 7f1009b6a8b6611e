/** A moment as people write it, in milliseconds: `1:02.345`, `62,3`, `1:02:03`. Null: it is none. */
export function readMoment(text: string): number | null {
  const match = /^\s*(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?\s*$/.exec(text);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', parts = ''] = match;
  return (
    (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000 + Number(parts.padEnd(3, '0'))
  );
}
