import { z } from 'zod';

const known = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code. */
export const Currency = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => known.has(code), 'Use a three-letter currency code such as EUR.');
export type Currency = z.infer<typeof Currency>;
