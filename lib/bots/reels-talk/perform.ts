import { buyPack, listPacks } from '@/lib/billing';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { translateError } from '@/lib/platform/i18n/translate-error';
import { formatMoney } from '@/lib/platform/money/format-money';
import { getReelOrder, requestReels } from '@/lib/reels';
import { botUsername } from '../bot-username';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { saying } from '../sending/saying';
import { buttons } from './buttons';
import { keepPhoto } from './keep-photo';
import { priceIn } from './price-in';
import { showPage } from './show-page';
import type { Effect, TalkInput, Wish } from './talk';

export interface Done {
  readonly messages: readonly NewMessage[];
  /** How it ended, for the talk to go on with. */
  readonly input?: TalkInput;
}

type Performed = Exclude<Effect, { do: 'note' | 'toast' | 'ask-support' }>;

/** Does what a step of a talk asks for. What cannot be granted comes back as an input; throws what may be tried again. */
export async function perform(ctx: Ctx, person: BotPerson, effect: Performed): Promise<Done> {
  switch (effect.do) {
    case 'say': {
      const { say, params = {}, buttons: rows } = effect.saying;
      return { messages: [saying(say, params, rows)] };
    }
    case 'refuse': {
      const { key, params } = effect.refusal;
      const reason = translateError(new AppError('invalid', key, { params }), person.language);
      return { messages: [saying('refused', { reason }, effect.buttons)] };
    }
    case 'show':
      return { messages: [await showPage(ctx, person, effect.page)] };
    case 'keep-photo':
      return { messages: [], input: await keepPhoto(ctx, person.bot, effect.photo) };
    case 'find-order':
      return { messages: [], input: await findOrder(ctx, effect.orderId, effect.why) };
    case 'order':
      return { messages: [], input: await order(ctx, person, effect.wish) };
    case 'buy':
      return buy(ctx, person, effect.pack);
    case 'send-video':
      return { messages: [{ kind: 'video', companyId: ctx.companyId, reelId: effect.reelId }] };
  }
}

async function findOrder(ctx: Ctx, orderId: string, why: 'more' | 'again'): Promise<TalkInput> {
  try {
    return { kind: 'order-found', order: await getReelOrder(ctx, orderId), why };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return { kind: 'order-gone' };
    throw error;
  }
}

/** The wish's own id is the order's key: a wish is ordered once, whatever happens around it. */
async function order(ctx: Ctx, { telegramId }: BotPerson, wish: Wish): Promise<TalkInput> {
  const { id: key, photoId, text, template, wishes, count } = wish;
  const price = priceIn(text);
  try {
    const { reels } = await requestReels(
      ctx,
      { key, photoId, text, template, wishes, count, ...(price !== null && { price }) },
      { face: 'telegram', chatId: String(telegramId) },
    );
    return { kind: 'ordered', wish, ahead: reels[0]?.ahead ?? 0 };
  } catch (error) {
    if (!(error instanceof AppError) || !refusals.has(error.code)) throw error;
    return { kind: 'order-refused', wish, refusal: { key: error.key, params: error.params } };
  }
}

const refusals = new Set(['invalid', 'conflict', 'limit', 'not-found']);

async function buy(ctx: Ctx, person: BotPerson, pack: string): Promise<Done> {
  const found = (await listPacks(ctx)).find(({ id }) => id === pack);
  if (!found) return { messages: [await showPage(ctx, person, { page: 'top-up' })] };
  const { payUrl } = await buyPack(ctx, { pack, returnUrl: `https://t.me/${await botUsername(person.bot)}` });
  const price = formatMoney(found.priceMinor, found.currency, person.language);
  const params = { credits: found.credits, price };
  const pay = { label: 'pay', params: { price }, url: payUrl };
  return { messages: [saying('pay', params, [[pay], ...buttons.menu])] };
}
