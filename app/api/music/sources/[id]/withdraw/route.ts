import { z } from 'zod';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { withdrawSource } from '@/lib/music';
import { parse } from '@/lib/platform/parse';

const Withdrawal = z.object({ reason: z.string() });

/** Takes everything of a source out of what is offered, at once: `{reason}`. */
export const POST = tokenOrPersonRoute('music.declare', async ({ base, params: { id = '' }, json }) => ({
  success: true,
  source: await withdrawSource(base, { ...parse(Withdrawal, await json()), sourceId: id }),
}));
