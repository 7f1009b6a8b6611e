import { z } from 'zod';
import { SaleSlot } from '@/lib/assistant/schemas';
import { listSlots } from '@/lib/calendar';
import { AppError } from '@/lib/platform/errors/app-error';
import { appointmentMinutes } from './appointment-minutes';
import { defineTool } from './tool';

export const chooseSlot = defineTool({
  name: 'choose_slot',
  description:
    'Choose one of the times list_slots returned, by its exact start. It is kept for the customer only once the payment link is sent. Fails with slot-taken when it is not free any more.',
  args: z.object({ kind: z.enum(['APPOINTMENT', 'DELIVERY']), start: z.iso.datetime({ offset: true }) }),
  result: SaleSlot.extend({ kind: z.enum(['APPOINTMENT', 'DELIVERY']) }),
  reach: 'inside',
  run: async (ctx, desk, { kind, start }) => {
    const from = new Date(start);
    const page = { from, limit: 1 };
    const minutes = kind === 'APPOINTMENT' ? await appointmentMinutes(ctx, desk) : null;
    if (kind === 'APPOINTMENT' && minutes === null) throw new AppError('invalid', 'no-service-in-cart');
    const [slot] =
      kind === 'DELIVERY' || minutes === null
        ? await listSlots(ctx, {
            kind: 'DELIVERY',
            ...page,
            ...(desk.draft.delivery ? { city: desk.draft.delivery.city } : {}),
          })
        : await listSlots(ctx, { kind: 'APPOINTMENT', ...page, durationMinutes: minutes });
    if (slot?.start.getTime() !== from.getTime())
      throw new AppError('conflict', 'slot-taken', { field: 'start' });
    return { kind, start: slot.start.toISOString(), end: slot.end.toISOString() };
  },
  settle: (draft, { kind, start, end }) => ({
    ...draft,
    quote: null,
    ...(kind === 'DELIVERY' ? { deliverySlot: { start, end } } : { appointmentSlot: { start, end } }),
  }),
  unsettle: (draft, { kind }) => ({
    ...draft,
    quote: null,
    [kind === 'DELIVERY' ? 'deliverySlot' : 'appointmentSlot']: null,
  }),
});
