import { z } from 'zod';
import { SaleSlot } from '@/lib/assistant/schemas';
import { listSlots as list } from '@/lib/calendar';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { appointmentMinutes } from './appointment-minutes';
import { type Desk, defineTool } from './tool';

export const listSlots = defineTool({
  name: 'list_slots',
  description:
    'Free times, soonest first: delivery windows, or appointments long enough for the services in the cart (or for one service, before it is in the cart).',
  args: z.object({
    kind: z.enum(['APPOINTMENT', 'DELIVERY']),
    from: z.iso.datetime({ offset: true }).optional().describe('Nothing that begins earlier'),
    itemId: z.string().min(1).max(60).optional().describe('A service that is not in the cart yet'),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  result: z.object({
    kind: z.enum(['APPOINTMENT', 'DELIVERY']),
    timeZone: z.string(),
    slots: z.array(SaleSlot),
  }),
  reach: 'inside',
  run: async (ctx, desk, { kind, from, itemId, limit }) => {
    const page = { limit, ...(from ? { from: new Date(from) } : {}) };
    const found =
      kind === 'DELIVERY'
        ? await list(ctx, {
            kind,
            ...page,
            ...(desk.draft.delivery ? { city: desk.draft.delivery.city } : {}),
          })
        : await list(ctx, { kind, ...page, durationMinutes: await minutesOf(ctx, desk, itemId) });
    return {
      kind,
      timeZone: found[0]?.timeZone ?? '',
      slots: found.map(({ start, end }) => ({ start: start.toISOString(), end: end.toISOString() })),
    };
  },
});

async function minutesOf(ctx: Ctx, desk: Desk, itemId: string | undefined): Promise<number> {
  const minutes = await appointmentMinutes(ctx, desk, itemId);
  if (minutes === null) throw new AppError('invalid', 'no-service-in-cart');
  return minutes;
}
