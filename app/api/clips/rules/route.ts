import { companyRoute } from '@/app/_door/route';
import { getSpeechAbilities } from '@/lib/speech';
import { getClipRules } from '@/lib/subtitles';

/** What the company may have made and has had made today, and what can be done with speech here. */
export const GET = companyRoute(async ({ ctx }) => ({
  ...(await getClipRules(ctx)),
  abilities: await getSpeechAbilities(ctx),
}));
