import { packReference } from './pack-reference';

/** Whether a payment's reference is the order of a pack. */
export function isPackOrder(reference: string): boolean {
  return reference.startsWith(`${packReference}_`);
}
