import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { BotName, createBotLink, getBotLink } from '@/lib/bots';
import { parse } from '@/lib/platform/parse';

/** `?bot=subtitles` means the other bot. */
const Asked = z.object({ bot: BotName.default('reels') });

/** Whether the company can be used from Telegram: `{ available, linked, name }`. */
export const GET = companyRoute(({ ctx, query }) => getBotLink(ctx, parse(Asked, query).bot));

/** A link to open in Telegram once, within fifteen minutes: `{ url, expiresAt }`. */
export const POST = companyRoute(({ ctx, query }) => createBotLink(ctx, parse(Asked, query).bot));
