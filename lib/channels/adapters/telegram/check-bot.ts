import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram, type WebhookInfo } from '@/lib/vendors/telegram';
import type { ChannelAccount } from '../../port';
import type { CheckStep } from '../../schemas';
import { botOf } from './bot-of';
import { usedUpdates } from './used-updates';

/** More than this many updates that wait for us, or a failure this young, is trouble now. */
const many = 20;
const youngSeconds = 15 * 60;

/** Tests each step between a customer's phone and us. */
export async function checkBot(account: ChannelAccount, now: Date): Promise<readonly CheckStep[]> {
  try {
    const bot = botOf(account);
    await askTelegram(() => bot.getMe());
    const webhook = await askTelegram(() => bot.getWebhookInfo());
    const address = addressStep(webhook, account.webhookUrl);
    return [
      { step: 'access', result: 'ok' },
      address,
      permissionsStep(webhook),
      address.result === 'ok' ? receivingStep(webhook, now) : { step: 'receiving', result: 'skipped' },
      { step: 'sending', result: 'ok' },
    ];
  } catch (error) {
    const lost = error instanceof AppError && error.key === 'channel-access-lost';
    return [
      lost
        ? { step: 'access', result: 'failed', finding: 'telegram-token-lost' }
        : { step: 'access', result: 'warning', finding: 'telegram-unreachable' },
      { step: 'webhook', result: 'skipped' },
      { step: 'permissions', result: 'skipped' },
      { step: 'receiving', result: 'skipped' },
      { step: 'sending', result: 'skipped' },
    ];
  }
}

function addressStep({ url = '' }: WebhookInfo, ours: string): CheckStep {
  if (url === ours) return { step: 'webhook', result: 'ok' };
  const finding = url === '' ? 'telegram-webhook-missing' : 'telegram-webhook-elsewhere';
  return { step: 'webhook', result: 'failed', finding };
}

/** Left out by Telegram when everything but a few special kinds is sent. */
function permissionsStep({ allowed_updates: allowed = [] }: WebhookInfo): CheckStep {
  const missing = usedUpdates.filter((kind) => !allowed.some((one) => one === kind));
  return missing.length === 0
    ? { step: 'permissions', result: 'ok' }
    : { step: 'permissions', result: 'warning', finding: 'telegram-updates-missing' };
}

function receivingStep(webhook: WebhookInfo, now: Date): CheckStep {
  const {
    last_error_date: failedAt = 0,
    last_error_message: error = '',
    pending_update_count: waiting,
  } = webhook;
  const young = now.getTime() / 1_000 - failedAt < youngSeconds;
  if (young && waiting > 0) {
    const params = { error: error.slice(0, 200), waiting };
    return { step: 'receiving', result: 'failed', finding: 'telegram-updates-refused', params };
  }
  if (waiting <= many) return { step: 'receiving', result: 'ok' };
  return { step: 'receiving', result: 'warning', finding: 'telegram-updates-waiting', params: { waiting } };
}
