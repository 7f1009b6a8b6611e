import { z } from 'zod';
import { tokenOrPersonRoute } from '@/app/_door/token-or-person-route';
import { settleDuplicate } from '@/lib/music';
import { parse } from '@/lib/platform/parse';

const Verdict = z.object({ as: z.enum(['same', 'different']), keep: z.string().max(100).optional() });

/** A person's word on a pair: `{as: 'same' | 'different', keep?}`. */
export const POST = tokenOrPersonRoute('music.import', async ({ base, params: { id = '' }, json }) => ({
  success: true,
  duplicate: await settleDuplicate(base, { ...parse(Verdict, await json()), id }),
}));
