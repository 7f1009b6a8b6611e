import { listPacks } from '@/lib/billing';
import { getBalance } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { formatMoney } from '@/lib/platform/money/format-money';
import { estimateReels, getReelRules } from '@/lib/reels';
import { botUsername } from '../bot-username';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { type Button, saying } from '../sending/saying';
import { findDelivered } from '../store/reel-facts';
import { buttons } from './buttons';
import type { Page, Wish } from './talk';
import { tapData } from './tap';

/** A page of what is in the books and the gallery at this moment. */
export async function showPage(ctx: Ctx, person: BotPerson, page: Page): Promise<NewMessage> {
  const { available } = await getBalance(ctx);
  const { name, language } = person;
  switch (page.page) {
    case 'greeting':
      return { ...saying('greeting', { name, available }, buttons.main), picture: true };
    case 'menu':
      return saying('menu', {}, buttons.main, available);
    case 'account': {
      const { count: delivered } = await inTransaction(ctx, findDelivered);
      const { usedToday: today, perDay } = await getReelRules(ctx);
      const linked = person.linkedAt === null ? 'no' : 'yes';
      return saying('account', { name, delivered, today, perDay, linked }, buttons.account, available);
    }
    case 'top-up':
      return saying('topUp', {}, [...(await packRows(ctx, language)), ...buttons.menu], available);
    case 'videos':
      return showVideos(ctx);
    case 'invite': {
      const link = `https://t.me/${await botUsername(person.bot)}?start=ref_${person.code}`;
      return saying('invite', { link }, buttons.menu);
    }
    case 'too-few':
      return saying('tooFew', { needed: page.needed, available }, buttons.topUp);
    case 'confirm':
      return showWish(ctx, person, page.wish);
    case 'accepted': {
      const { count, ahead } = page;
      const { minutes } = await estimateReels(ctx, { count });
      return saying('accepted', { count, minutes, ahead }, buttons.more, available);
    }
  }
}

const shownText = 600;

async function showWish(ctx: Ctx, { language }: BotPerson, wish: Wish): Promise<NewMessage> {
  const { count, id, text, template, wishes } = wish;
  const { minutes } = await estimateReels(ctx, { count });
  const { available } = await getBalance(ctx);
  const params = {
    text: cut(text),
    template: screenMessages[language].bot.templates[template],
    wishes: wishes === '' ? '' : `\n💬 ${cut(wishes)}`,
    count,
    minutes,
  };
  return saying('confirm', params, buttons.confirm(id), available);
}

const cut = (text: string): string => (text.length > shownText ? `${text.slice(0, shownText)}…` : text);

async function packRows(ctx: Ctx, language: BotPerson['language']): Promise<Button[][]> {
  const packs = await listPacks(ctx);
  return packs.map(({ id, credits, priceMinor, currency }) => [
    {
      label: 'pack',
      params: { credits, price: formatMoney(priceMinor, currency, language) },
      tap: tapData.write({ do: 'pack', pack: id }),
    },
  ]);
}

const labelLength = 40;

async function showVideos(ctx: Ctx): Promise<NewMessage> {
  const { latest } = await inTransaction(ctx, findDelivered);
  if (latest.length === 0) return saying('noVideos', {}, buttons.main);
  const rows = latest.map(({ id, text }): Button[] => [
    {
      label: 'showVideo',
      plain: `▶️ ${text.replace(/\s+/g, ' ').slice(0, labelLength)}`,
      tap: tapData.write({ do: 'video', reel: id }),
    },
  ]);
  return saying('videos', {}, [...rows, ...buttons.menu]);
}
