import { listTiers, type TierOffer } from '@/lib/billing';
import { getCompany } from '@/lib/companies';
import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { formatMoney } from '@/lib/platform/money/format-money';
import { getClipRules, listClips } from '@/lib/subtitles';
import type { BotPerson } from '../schemas';
import type { NewMessage } from '../sending/outgoing-message';
import { type Button, saying } from '../sending/saying';
import { botFileMegabytes } from './bot-file-limit';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import { clipTap } from './clip-tap';
import { dayIn } from './day-in';

export type ClipPage = 'greeting' | 'menu' | 'plans' | 'history' | 'language' | 'help';

/** A page of what is there at this moment. */
export async function showClipPage(
  visit: Pick<Visit, 'ctx' | 'person'>,
  page: ClipPage,
): Promise<NewMessage> {
  const { ctx, person } = visit;
  switch (page) {
    case 'plans':
      return showPlans(visit);
    case 'history':
      return showHistory(visit);
    case 'language':
      return saying('language', {}, clipButtons.languages);
    case 'help':
      return saying('help', { limit: botFileMegabytes }, clipButtons.menu);
    case 'greeting':
    case 'menu': {
      const { tier, usedToday } = await getClipRules(ctx);
      const left = Math.max(0, tier.perDay - usedToday);
      const params = { name: person.name, left, perDay: tier.perDay, tier: tier.name };
      return saying(page, params, clipButtons.main);
    }
  }
}

async function showPlans({ ctx, person }: Pick<Visit, 'ctx' | 'person'>): Promise<NewMessage> {
  const { tier, until, usedToday } = await getClipRules(ctx);
  const { timeZone } = await getCompany(ctx);
  const offers = await listTiers(ctx);
  const params = {
    tier: tier.name,
    until: until === null ? 'none' : dayIn(until, timeZone, person.language),
    used: usedToday,
    perDay: tier.perDay,
    offers: offers.map((offer) => offerText(offer, person)).join('\n\n'),
  };
  return saying('plans', params, [...offers.flatMap((offer) => buyRows(offer, person)), ...clipButtons.menu]);
}

function offerText({ tier, points }: TierOffer, { language }: BotPerson): string {
  const { allows } = screenMessages[language].tiers;
  const sentences: Readonly<Record<string, string>> = allows;
  const lines = points.map(({ key, count }) => formatSentence(sentences[key] ?? key, { count }, language));
  return `${tier.name}: ${lines.join(', ')}`;
}

function buyRows({ tier, currency, monthMinor, yearMinor }: TierOffer, { language }: BotPerson): Button[][] {
  if (tier.name === 'FREE' || monthMinor === null || yearMinor === null) return [];
  const { name } = tier;
  const button = (period: 'month' | 'year', minor: number): Button =>
    clipButtons.one(
      'buy',
      { do: 'buy', tier: name, period },
      { tier: name, period, price: formatMoney(minor, currency, language) },
    );
  return [[button('month', monthMinor), button('year', yearMinor)]];
}

const shownClips = 6;
const looked = 30;
const labelLength = 40;

async function showHistory({ ctx }: Pick<Visit, 'ctx'>): Promise<NewMessage> {
  const { clips } = await listClips(ctx, { limit: looked });
  const done = clips.filter(({ files }) => files.video !== undefined).slice(0, shownClips);
  if (done.length === 0) return saying('noHistory', {}, clipButtons.menu);
  const rows = done.map(({ id, name }): Button[] => [
    {
      label: 'showClip',
      plain: `▶️ ${name.replace(/\s+/g, ' ').slice(0, labelLength)}`,
      tap: clipTap.write({ do: 'show', clip: id }),
    },
  ]);
  return saying('history', {}, [...rows, ...clipButtons.menu]);
}
