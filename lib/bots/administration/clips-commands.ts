import { writeAudit } from '@/lib/audit';
import { GrantTier, getMediaTier } from '@/lib/billing';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { draftBroadcast } from '../broadcasts/draft-broadcast';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { saying } from '../sending/saying';
import { countClips, readClipsStats } from '../store/clip-facts';
import { findPerson } from '../store/people';
import { banning } from './banning';
import { grantPersonTier } from './grant-person-tier';
import { minute } from './minute';
import type { AdminCommand, AdminCommands } from './run-admin-command';

/** What administrators of the Subtitles bot can do there. */
export const clipsCommands: AdminCommands = new Map<string, AdminCommand>([
  ['admin_ban', banning(true)],
  ['admin_unban', banning(false)],
  [
    'admin_user_info',
    {
      usage: '<id>',
      shape: /^(\d{1,15})$/,
      run: (base, admin, [id = '']) => showPerson(base, admin, Number(id)),
    },
  ],
  [
    'admin_grant',
    {
      usage: '<id> <PRO|CREATOR> <days> <reason>',
      shape: /^(\d{1,15})\s+(pro|creator)\s+(\d{1,4})\s+(\S.{2,199})$/is,
      run: async (base, _admin, [id = '', tier = '', days = '', reason = ''], updateId) => {
        const wish = parse(GrantTier, { tier: tier.toUpperCase(), days: Number(days), reason });
        const grant = { ...wish, telegramId: Number(id), key: updateId };
        const { person, now } = await grantPersonTier(base, grant);
        const until = now.until === null ? '' : minute(now.until);
        return saying('admin.granted', { name: person.name, id, tier: now.tier.name, until });
      },
    },
  ],
  [
    'broadcast',
    {
      usage: '<text>',
      shape: /^(\S.{0,3499})$/s,
      run: (base, admin, [text = ''], updateId) => draftBroadcast(base, admin, { text, key: updateId }),
    },
  ],
  [
    'stats',
    {
      usage: '',
      shape: /^$/,
      run: async (base, admin) => {
        const stats = await acrossCompanies(base, async (tx) => {
          await writeAudit(tx, { action: 'bot.stats-looked-up', subject: admin.bot });
          return readClipsStats(tx, admin.bot);
        });
        return saying('admin.stats', { ...stats });
      },
    },
  ],
]);

async function showPerson(base: BaseCtx, admin: BotPerson, telegramId: number): Promise<NewMessage> {
  const found = await acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, admin.bot, telegramId);
    if (!person)
      throw new AppError('not-found', 'bot-person-not-found', { params: { id: String(telegramId) } });
    const ctx = { ...tx.ctx, companyId: person.companyId };
    await writeAudit({ ...tx, ctx }, { action: 'bot.person-looked-up', subject: person.id });
    return { person, now: await getMediaTier(ctx), counts: await countClips(tx, person.companyId) };
  });
  const { person, now, counts } = found;
  return saying('admin.info', {
    ...counts,
    name: person.name,
    username: person.username === null ? '' : `@${person.username}`,
    id: String(telegramId),
    company: person.companyId,
    linked: person.linkedAt ? 'yes' : 'no',
    tier: now.tier.name,
    until: now.until === null ? '' : minute(now.until),
    first: minute(person.firstSeen),
    last: minute(person.lastSeen),
    banned: person.bannedAt ? 'yes' : 'no',
    blocked: person.blockedAt ? 'yes' : 'no',
  });
}
