import { minorDigits } from '@/lib/platform/money/minor-digits';

/** https://docs.stripe.com/currencies#special-cases: where Stripe's decimals are not those of ISO 4217. */
const zeroDecimal = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const twoDecimal = new Set(['ISK', 'UGX']);

/** How many decimals Stripe gives to a currency: 0 for JPY, 2 for ISK, 3 for KWD. */
export function stripeDigits(currency: string): number {
  if (zeroDecimal.has(currency)) return 0;
  return twoDecimal.has(currency) ? 2 : minorDigits(currency);
}
