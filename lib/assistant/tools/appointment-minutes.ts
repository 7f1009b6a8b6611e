import { getItem } from '@/lib/knowledge';
import { getCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import type { Desk } from './tool';

/** How long an appointment must be: all services of the cart one after another, or the one asked about. Null: no service. */
export async function appointmentMinutes(
  ctx: Ctx,
  { conversationId }: Desk,
  itemId?: string,
): Promise<number | null> {
  if (itemId !== undefined) return (await getItem(ctx, { id: itemId })).durationMinutes;
  const services = (await getCart(ctx, { conversationId })).lines.filter((line) => line.kind === 'SERVICE');
  if (services.length === 0) return null;
  return services.reduce((sum, line) => sum + (line.durationMinutes ?? 0) * line.quantity, 0);
}
