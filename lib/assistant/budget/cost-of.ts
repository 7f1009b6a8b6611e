import type { ModelPrice } from './model-price';

/** What some tokens cost at a price, in millionths of a US dollar, rounded up. */
export function costOf(
  { inputTokens, outputTokens }: { readonly inputTokens: number; readonly outputTokens: number },
  { inputMicros, outputMicros }: ModelPrice,
): number {
  return Math.ceil((inputTokens * inputMicros + outputTokens * outputMicros) / 1_000_000);
}
