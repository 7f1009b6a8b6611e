import { companyRoute } from '@/app/_door/route';
import { createBotLink, getBotLink } from '@/lib/bots';

/** Whether the company can be used from Telegram: `{ available, linked, name }`. */
export const GET = companyRoute(({ ctx }) => getBotLink(ctx));

/** A link to open in Telegram once, within fifteen minutes: `{ url, expiresAt }`. */
export const POST = companyRoute(({ ctx }) => createBotLink(ctx));
