const stepMinutes = 15;

/** Quarter hours from `00:00` to `24:00`, with a time that stands between them when it is the one in use. */
export function wallTimes(inUse: string): readonly string[] {
  const times = Array.from({ length: (24 * 60) / stepMinutes + 1 }, (_, index) => {
    const minutes = index * stepMinutes;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  return times.includes(inUse) ? times : [...times, inUse].sort();
}
