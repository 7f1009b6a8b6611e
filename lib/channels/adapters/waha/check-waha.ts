import { AppError } from '@/lib/platform/errors/app-error';
import type { WahaSession } from '@/lib/vendors/waha';
import type { ChannelAccount } from '../../port';
import type { CheckStep, ConnectedChannel } from '../../schemas';
import { isWiredTo } from './is-wired-to';
import { sessionOutlook } from './session-outlook';
import { wahaSessionOf } from './waha-session-of';

const quietMs = 3 * 24 * 60 * 60_000;

/** Server and key, session, where it sends its events, number, and whether anything came in lately. */
export async function checkWaha(account: ChannelAccount, now: Date): Promise<readonly CheckStep[]> {
  let found: WahaSession | null;
  try {
    const { api, session } = wahaSessionOf(account);
    found = await api.findSession(session);
  } catch (error) {
    return [{ step: 'access', result: 'failed', finding: findingOf(account, error) }, ...untested];
  }
  const access: CheckStep = { step: 'access', result: 'ok' };
  const finding = sessionOutlook(found?.status ?? 'MISSING', 9, account.channel.status !== 'CONNECTING');
  if (found?.status !== 'WORKING') {
    const session: CheckStep = finding
      ? { step: 'session', result: 'failed', finding }
      : { step: 'session', result: 'warning', finding: 'not-linked-yet' };
    return [access, session, wiring(account, found), receiving(account.channel, now), skipped('sending')];
  }
  const sending: CheckStep = found.me
    ? { step: 'sending', result: 'ok' }
    : { step: 'sending', result: 'warning', finding: 'number-unknown' };
  return [
    access,
    { step: 'session', result: 'ok' },
    wiring(account, found),
    receiving(account.channel, now),
    sending,
  ];
}

const skipped = (step: CheckStep['step']): CheckStep => ({ step, result: 'skipped' });
const untested = [skipped('session'), skipped('webhook'), skipped('receiving'), skipped('sending')];

function findingOf({ host }: ChannelAccount, error: unknown): string {
  if (!host) return 'server-gone';
  const refused = error instanceof AppError && error.code === 'unauthenticated';
  return refused ? 'server-key-refused' : 'server-unreachable';
}

function wiring({ webhookUrl, secrets }: ChannelAccount, found: WahaSession | null): CheckStep {
  if (!found) return skipped('webhook');
  const secret = secrets.webhookSecret ?? '';
  return secret !== '' && isWiredTo(found, { url: webhookUrl, secret })
    ? { step: 'webhook', result: 'ok' }
    : { step: 'webhook', result: 'failed', finding: 'events-go-elsewhere' };
}

function receiving({ lastReceivedAt }: ConnectedChannel, now: Date): CheckStep {
  const quiet = !lastReceivedAt || now.getTime() - lastReceivedAt.getTime() > quietMs;
  return quiet
    ? { step: 'receiving', result: 'warning', finding: 'nothing-received-lately' }
    : { step: 'receiving', result: 'ok' };
}
