import { buyTier, listTiers } from '@/lib/billing';
import { formatMoney } from '@/lib/platform/money/format-money';
import { botUsername } from '../bot-username';
import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import type { ClipTap } from './clip-tap';
import { isRefusal } from './is-refusal';
import { refuse } from './refuse';

/** A link for paying a plan; one purchase a tap, however often the tap is brought. */
export async function buyPlan(
  { ctx, person, updateId }: Visit,
  { tier, period }: Extract<ClipTap, { do: 'buy' }>,
): Promise<Played> {
  try {
    const returnUrl = `https://t.me/${await botUsername(person.bot)}`;
    const { payUrl } = await buyTier(ctx, { tier, period, returnUrl, key: `bot ${person.bot} ${updateId}` });
    const offer = (await listTiers(ctx)).find((one) => one.tier.name === tier);
    const minor = (period === 'year' ? offer?.yearMinor : offer?.monthMinor) ?? 0;
    const price = formatMoney(minor, offer?.currency ?? 'RUB', person.language);
    const pay = { label: 'pay', params: { price }, url: payUrl };
    return {
      messages: [saying('pay', { tier, period, price }, [[pay], ...clipButtons.menu])],
      notes: ['top-up-asked'],
    };
  } catch (error) {
    if (isRefusal(error)) return { messages: [refuse(person, error)] };
    throw error;
  }
}
