import { AppError } from '@/lib/platform/errors/app-error';
import {
  inspectToken,
  listAppSubscriptions,
  readPageSubscription,
  type TokenFacts,
} from '@/lib/vendors/meta';
import type { ChannelAccount } from '../../port';
import type { CheckStep } from '../../schemas';
import type { MetaSide } from './meta-side';
import { pageFields } from './page-fields';
import { type PageAccess, pageOf } from './page-of';

const dayMs = 24 * 60 * 60 * 1_000;
const warnDays = 10;

/** Tests each step between a customer and us: the page's token, its permissions, the page's events, the app's address. */
export async function checkPage(
  side: MetaSide,
  account: ChannelAccount,
  now: Date,
): Promise<readonly CheckStep[]> {
  try {
    const page = pageOf(account);
    const facts = await inspectToken(page.app.appId, page.app.appSecret, page.access.token);
    if (!facts.valid) return withoutAccess({ step: 'access', result: 'failed', finding: 'access-revoked' });
    return [
      { step: 'access', result: 'ok' },
      expiryStep(facts, now),
      permissionsStep(side, facts),
      await pageStep(side, page),
      await appStep(side, page, account),
      { step: 'window', result: 'ok', finding: 'meta-window' },
    ];
  } catch (error) {
    const lost = error instanceof AppError && error.key === 'channel-access-lost';
    return withoutAccess(
      lost
        ? { step: 'access', result: 'failed', finding: 'access-revoked' }
        : { step: 'access', result: 'warning', finding: findingOf(error) },
    );
  }
}

const withoutAccess = (access: CheckStep): CheckStep[] => [
  access,
  ...(['expiry', 'permissions', 'webhook', 'receiving', 'window'] as const).map(
    (step): CheckStep => ({ step, result: 'skipped' }),
  ),
];

function findingOf(error: unknown): string {
  return error instanceof AppError && error.key === 'meta-app-without-secret'
    ? 'meta-app'
    : 'meta-unreachable';
}

function expiryStep({ endsAt }: TokenFacts, now: Date): CheckStep {
  if (endsAt === null) return { step: 'expiry', result: 'ok' };
  const days = Math.max(0, Math.floor((endsAt.getTime() - now.getTime()) / dayMs));
  return days > warnDays
    ? { step: 'expiry', result: 'ok' }
    : { step: 'expiry', result: 'warning', finding: 'access-expiring', params: { days } };
}

function permissionsStep(side: MetaSide, { scopes }: TokenFacts): CheckStep {
  const missing = side.permissions.filter((permission) => !scopes.includes(permission));
  return missing.length === 0
    ? { step: 'permissions', result: 'ok' }
    : {
        step: 'permissions',
        result: 'failed',
        finding: 'permissions-missing',
        params: { permissions: missing.join(', ') },
      };
}

/** Whether the page tells our app what we need to hear. */
async function pageStep(side: MetaSide, { access, pageId, app }: PageAccess): Promise<CheckStep> {
  const told = (await readPageSubscription(access, pageId, app.appId)) ?? [];
  const missing = pageFields[side.name].filter((field) => !told.includes(field));
  return missing.length === 0
    ? { step: 'webhook', result: 'ok' }
    : {
        step: 'webhook',
        result: 'failed',
        finding: 'webhook-missing',
        params: { fields: missing.join(', ') },
      };
}

/** Whether the app sends what it is told to our address: the operator's part, set in Meta's dashboard. */
async function appStep(
  side: MetaSide,
  { app }: PageAccess,
  { channel, webhookUrl }: ChannelAccount,
): Promise<CheckStep> {
  const subscriptions = await listAppSubscriptions(app.appId, app.appSecret);
  const ours = subscriptions.find(({ object, active }) => object === side.object && active);
  if (ours?.callbackUrl !== webhookUrl) {
    return {
      step: 'receiving',
      result: 'failed',
      finding: 'meta-app-address',
      params: { address: webhookUrl },
    };
  }
  const missing = side.appFields.filter((field) => !ours.fields.includes(field));
  if (missing.length > 0) {
    return {
      step: 'receiving',
      result: 'warning',
      finding: 'meta-app-fields',
      params: { fields: missing.join(', ') },
    };
  }
  return channel.lastReceivedAt
    ? { step: 'receiving', result: 'ok' }
    : { step: 'receiving', result: 'skipped', finding: 'meta-nothing-received' };
}
