/** One way of writing prices. */
export interface Writing {
  readonly currency: string;
  /** Decimals of the currency. */
  readonly digits: number;
  readonly group: string;
  readonly decimal: string;
  readonly before: string;
  readonly after: string;
}

export type Cents = 'always' | 'when needed' | 'never';

/** An amount in minor units as people of this habit write it. */
export function writePrice(
  minor: number,
  { digits, group, decimal, before, after }: Writing,
  cents: Cents,
): string {
  const unit = 10 ** digits;
  const whole = String(Math.floor(minor / unit)).replace(/\B(?=(\d{3})+$)/g, group);
  const rest = minor % unit;
  const bare = digits === 0 || cents === 'never' || (cents === 'when needed' && rest === 0);
  return `${before}${bare ? whole : `${whole}${decimal}${String(rest).padStart(digits, '0')}`}${after}`;
}
