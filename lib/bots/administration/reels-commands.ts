import { writeAudit } from '@/lib/audit';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { listProviderKeys } from '@/lib/reels';
import { saying } from '../sending/saying';
import { banning } from './banning';
import { changePersonCredits } from './change-person-credits';
import { getPersonInfo } from './get-person-info';
import { getQueueStats } from './get-queue-stats';
import { minute } from './minute';
import { replyToPerson } from './reply-to-person';
import type { AdminCommand, AdminCommands } from './run-admin-command';

/** What administrators of the Reels bot can do there. */
export const reelsCommands: AdminCommands = new Map<string, AdminCommand>([
  [
    'admin_add_credits',
    {
      usage: '<id> <n> <reason>',
      shape: /^(\d{1,15})\s+([+-]?\d{1,6})\s+(\S.{2,199})$/s,
      run: async (base, admin, [id = '', amount = '', reason = ''], updateId) => {
        const wish = { telegramId: Number(id), amount: Number(amount), reason, key: updateId };
        const { person, available } = await changePersonCredits(base, admin.bot, wish);
        return saying('admin.credits', { name: person.name, id, available });
      },
    },
  ],
  [
    'admin_user_info',
    {
      usage: '<id>',
      shape: /^(\d{1,15})$/,
      run: async (base, admin, [id = '']) =>
        saying('admin.info', infoOf(await getPersonInfo(base, admin.bot, Number(id)))),
    },
  ],
  ['admin_ban', banning(true)],
  ['admin_unban', banning(false)],
  [
    'admin_reply',
    {
      usage: '<id> <text>',
      shape: /^(\d{1,15})\s+(\S.{0,1999})$/s,
      run: async (base, admin, [id = '', text = ''], updateId) => {
        const wish = { telegramId: Number(id), text, key: updateId };
        const { name } = await replyToPerson(base, admin.bot, wish);
        return saying('admin.replied', { name });
      },
    },
  ],
  [
    'queue_stats',
    {
      usage: '',
      shape: /^$/,
      run: async (base) => {
        const { stages, delivered, failed, waitingMessages } = await getQueueStats(base);
        const working = stages.map(({ stage, count }) => `${stage} ${count}`).join(', ');
        return saying('admin.queue', {
          working: working || '0',
          delivered,
          failed,
          waiting: waitingMessages,
        });
      },
    },
  ],
  [
    'keys',
    {
      usage: '',
      shape: /^$/,
      run: async (base) => {
        const keys = await listProviderKeys(base);
        await acrossCompanies(base, (tx) =>
          writeAudit(tx, { action: 'bot.keys-listed', subject: 'provider-keys' }),
        );
        if (keys.length === 0) return saying('admin.noKeys', {});
        const lines = keys.map(
          ({ provider, account, label, status, parkedUntil, reason }) =>
            `${provider} · ${account} · ${label}: ${status}${parkedUntil ? ` → ${minute(parkedUntil)}` : ''}${reason ? ` (${reason})` : ''}`,
        );
        return saying('admin.keys', { keys: lines.join('\n') });
      },
    },
  ],
]);

function infoOf(info: Awaited<ReturnType<typeof getPersonInfo>>): Record<string, string | number> {
  const { name, username, telegramId, companyId, available, held, orders, delivered, failed, invited } = info;
  return {
    name,
    username: username === null ? '' : `@${username}`,
    id: String(telegramId),
    company: companyId,
    linked: info.linkedAt ? 'yes' : 'no',
    available,
    held,
    orders,
    delivered,
    failed,
    invited,
    first: minute(info.firstSeen),
    last: minute(info.lastSeen),
    banned: info.bannedAt ? 'yes' : 'no',
    blocked: info.blockedAt ? 'yes' : 'no',
  };
}
