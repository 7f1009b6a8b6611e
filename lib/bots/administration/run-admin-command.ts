import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { translateError } from '@/lib/platform/i18n/translate-error';
import { listProviderKeys } from '@/lib/reels';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { saying } from '../sending/saying';
import { administrator } from './administrator';
import { banPerson } from './ban-person';
import { changePersonCredits } from './change-person-credits';
import { getPersonInfo } from './get-person-info';
import { getQueueStats } from './get-queue-stats';
import { replyToPerson } from './reply-to-person';

interface AdminCommand {
  readonly name: string;
  readonly rest: string;
  readonly updateId: string;
}

/** The arguments a command takes, and what it does with them. */
interface Known {
  readonly usage: string;
  readonly shape: RegExp;
  readonly run: (
    base: BaseCtx,
    admin: BotPerson,
    args: readonly string[],
    updateId: string,
  ) => Promise<NewMessage>;
}

/**
 * Runs an administrator's command and says how it ended; null for what is no such command. Once a command: what changes
 * something carries the update's number. Throws what may be tried again.
 */
export async function runAdminCommand(
  base: BaseCtx,
  admin: BotPerson,
  { name, rest, updateId }: AdminCommand,
): Promise<readonly NewMessage[] | null> {
  const command = commands.get(name);
  if (!command) return null;
  const args = command.shape.exec(rest);
  if (!args) return [saying('admin.usage', { usage: `/${name} ${command.usage}`.trim() })];
  const asAdmin = administrator(base, admin.telegramId);
  try {
    return [
      await command.run(
        asAdmin,
        admin,
        args.slice(1).map((one) => one ?? ''),
        updateId,
      ),
    ];
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'unavailable')
      throw error;
    return [saying('refused', { reason: translateError(error, admin.language) })];
  }
}

const commands: ReadonlyMap<string, Known> = new Map<string, Known>([
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

function banning(banned: boolean): Known {
  return {
    usage: '<id>',
    shape: /^(\d{1,15})$/,
    run: async (base, admin, [id = '']) => {
      const { name } = await banPerson(base, admin.bot, { telegramId: Number(id), banned });
      return saying(banned ? 'admin.banned' : 'admin.unbanned', { name, id });
    },
  };
}

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

const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
