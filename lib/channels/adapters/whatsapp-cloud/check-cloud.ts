import { AppError } from '@/lib/platform/errors/app-error';
import type { CloudNumber } from '@/lib/vendors/whatsapp';
import type { ChannelAccount } from '../../port';
import type { CheckStep } from '../../schemas';
import { cloudAccountOf } from './cloud-account-of';

/** Token and number, the app's subscription, whether Meta has called, and how it rates the number. */
export async function checkCloud(account: ChannelAccount): Promise<readonly CheckStep[]> {
  let number: CloudNumber;
  let subscribed: CheckStep;
  try {
    const { api, phoneNumberId, businessAccountId } = cloudAccountOf(account);
    number = await api.readNumber(phoneNumberId);
    subscribed = await api
      .isSubscribed(businessAccountId)
      .then((yes): CheckStep => (yes ? { step: 'permissions', result: 'ok' } : notSubscribed))
      .catch(() => notSubscribed);
  } catch (error) {
    return [{ step: 'access', result: 'failed', finding: findingOf(error) }, ...untested];
  }
  const { lastReceivedAt } = account.channel;
  const webhook: CheckStep = lastReceivedAt
    ? { step: 'webhook', result: 'ok' }
    : { step: 'webhook', result: 'warning', finding: 'webhook-not-called' };
  return [
    { step: 'access', result: 'ok' },
    subscribed,
    webhook,
    sending(number),
    { step: 'window', result: 'ok' },
  ];
}

const notSubscribed: CheckStep = { step: 'permissions', result: 'failed', finding: 'app-not-subscribed' };

const untested: readonly CheckStep[] = (['permissions', 'webhook', 'sending', 'window'] as const).map(
  (step) => ({
    step,
    result: 'skipped',
  }),
);

function sending({ quality_rating }: CloudNumber): CheckStep {
  const rating = quality_rating ?? '';
  return rating === 'RED' || rating === 'YELLOW'
    ? { step: 'sending', result: 'warning', finding: 'quality-low', params: { rating } }
    : { step: 'sending', result: 'ok' };
}

function findingOf(error: unknown): string {
  if (!(error instanceof AppError)) return 'unknown';
  if (error.code === 'unauthenticated') return 'token-refused';
  return error.code === 'invalid' ? 'number-moved' : 'meta-unreachable';
}
