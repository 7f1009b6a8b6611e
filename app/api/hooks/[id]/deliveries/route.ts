import { reasonText } from '@/app/_door/reason-text';
import { requestLanguage } from '@/app/_door/request-language';
import { personRoute } from '@/app/_door/route';
import { listDeliveries } from '@/lib/hooks';

/** A receiver's deliveries with every attempt, newest first: `?cursor=&limit=`. */
export const GET = personRoute(async ({ base, params: { id = '' }, query }) => {
  const language = await requestLanguage();
  const { deliveries, next } = await listDeliveries(base, id, query);
  return {
    deliveries: deliveries.map((delivery) => ({
      ...delivery,
      attempts: delivery.attempts.map((attempt) => ({
        ...attempt,
        problem: attempt.problem && reasonText({ key: attempt.problem, params: {} }, language),
      })),
    })),
    next,
  };
});
