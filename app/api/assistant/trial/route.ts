import { companyRoute } from '@/app/_door/route';
import { TryAnswer, tryAnswer } from '@/lib/assistant';
import { parse } from '@/lib/platform/parse';

/** What a message would be answered; nothing of it happens. */
export const POST = companyRoute(async ({ ctx, json }) => tryAnswer(ctx, parse(TryAnswer, await json())));
