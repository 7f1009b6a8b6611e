import { createCompany } from '@/lib/companies';
import { grantCredits } from '@/lib/credits';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Language } from '@/lib/platform/i18n/languages';
import { newId } from '@/lib/platform/new-id';
import type { BotName, BotPerson } from '../schemas';
import { findElsewhere, findPerson, findPersonByCode, insertPerson, noteSeen } from '../store/people';
import { insertEvent } from '../store/talks';
import type { Sender } from '../talk/deed';

/** What everybody begins with. */
const welcomeCredits = 2;
const newMs = 60 * 60_000;

/**
 * Who this is: somebody we know, or a new person with the company they use in another bot, else one of their own. At the
 * Reels bot they get their first credits, once.
 * `invitation` counts for new people only.
 */
export async function knowPerson(
  base: BaseCtx,
  bot: BotName,
  sender: Sender,
  invitation: string | null,
): Promise<BotPerson> {
  const { telegramId, name, username } = sender;
  const language: Language = /^ru\b/i.test(sender.language) ? 'ru' : 'en';
  const now = base.clock.now();
  const known = await acrossCompanies(base, async (tx) => {
    const person = await findPerson(tx, bot, telegramId);
    if (!person) return null;
    const seen = { name, username, language, lastSeen: now };
    await noteSeen(tx, person.id, seen);
    if (person.blockedAt !== null) await insertEvent(tx, person, 'unblocked');
    return (await findPerson(tx, bot, telegramId)) ?? person;
  });
  const person = known ?? (await welcome(base, bot, { ...sender, language }, invitation));
  // Said again for a while, because whoever died in between has not said it; in the books it happens once.
  if (bot === 'reels' && person.linkedAt === null && now.getTime() - person.firstSeen.getTime() < newMs) {
    const own: Ctx = { ...base, companyId: person.ownCompanyId };
    const key = `welcome:${telegramId}`;
    await grantCredits(own, { key, amount: welcomeCredits, reason: 'welcome' });
  }
  return person;
}

async function welcome(
  base: BaseCtx,
  bot: BotName,
  { telegramId, name, username, language }: Sender & { readonly language: Language },
  invitation: string | null,
): Promise<BotPerson> {
  const elsewhere = await acrossCompanies(base, (tx) => findElsewhere(tx, telegramId));
  const company = elsewhere
    ? { id: elsewhere.companyId, own: elsewhere.ownCompanyId }
    : await createOwn(base, name, language);
  return acrossCompanies(base, async (tx) => {
    const now = base.clock.now();
    const inviter = invitation === null ? null : await findPersonByCode(tx, bot, invitation);
    const person: BotPerson = {
      id: newId('tgu', now),
      bot,
      telegramId,
      companyId: company.id,
      ownCompanyId: company.own,
      name,
      username,
      language,
      code: randomToken(9),
      invitedBy: inviter?.id ?? null,
      firstSeen: now,
      lastSeen: now,
      linkedAt: elsewhere?.linkedAt ?? null,
      bannedAt: null,
      blockedAt: null,
    };
    if (await insertPerson(tx, person)) {
      await insertEvent(tx, person, 'joined');
      return person;
    }
    const other = await findPerson(tx, bot, telegramId);
    if (!other) throw new Error('A person who is there cannot be found.');
    return other;
  });
}

async function createOwn(
  base: BaseCtx,
  name: string,
  language: Language,
): Promise<{ readonly id: string; readonly own: string }> {
  const russian = language === 'ru';
  const { id } = await createCompany(
    base,
    {
      name: name.slice(0, 120),
      type: 'PRODUCT',
      currency: russian ? 'RUB' : 'USD',
      timeZone: russian ? 'Europe/Moscow' : 'UTC',
      language,
    },
    null,
  );
  return { id, own: id };
}
