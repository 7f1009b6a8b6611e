/** A moment (milliseconds) as ASS writes it, to the hundredth of a second. */
export function assTime(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const part = (divisor: number, modulus: number): string =>
    String(Math.floor(hundredths / divisor) % modulus).padStart(2, '0');
  return `${Math.floor(hundredths / 360_000)}:${part(6_000, 60)}:${part(100, 60)}.${part(1, 100)}`;
}
