import { tierReference } from './tier-reference';

/** Whether a payment's reference is the purchase of a tier. */
export function isTierOrder(reference: string): boolean {
  return reference.startsWith(`${tierReference}_`);
}
