import { publicRoute } from '@/app/_door/route';
import { seeOther } from '@/app/_door/see-other';
import { backTo } from './back-to';

/** The way from a payment's page back to the conversation it belongs to. */
export const GET = publicRoute(async ({ base, request, params: { key = '', paymentId = '' } }) =>
  seeOther(await backTo(base, request.headers, { key, paymentId })),
);
