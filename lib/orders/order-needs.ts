import type { FrozenLine } from './schemas';

export interface OrderNeeds {
  /** How long the appointment must be: all services one after another. Null when there are none. */
  readonly appointmentMinutes: number | null;
  readonly needsDelivery: boolean;
}

/** What must be arranged for an order: services need an appointment, products a delivery. */
export function orderNeeds(
  lines: readonly Pick<FrozenLine, 'kind' | 'quantity' | 'durationMinutes'>[],
): OrderNeeds {
  const services = lines.filter((line) => line.kind === 'SERVICE');
  const minutes = services.reduce((sum, line) => sum + (line.durationMinutes ?? 0) * line.quantity, 0);
  return {
    appointmentMinutes: services.length > 0 ? minutes : null,
    needsDelivery: services.length < lines.length,
  };
}
