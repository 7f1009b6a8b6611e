/** Minutes since midnight of a time on the wall, `09:30` or `24:00`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
