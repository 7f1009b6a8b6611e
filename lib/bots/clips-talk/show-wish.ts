import { AppError } from '@/lib/platform/errors/app-error';
import { getSpeechAbilities } from '@/lib/speech';
import { getClipRules } from '@/lib/subtitles';
import type { NewMessage } from '../sending/outgoing-message';
import { type Saying, saying } from '../sending/saying';
import { choiceRows } from './choice-rows';
import type { OpenWish, Visit, WishPage } from './clip-talk';
import { languageChoice, popularLanguages } from './language-choice';
import { lengthIn } from './length-in';
import { optionRows } from './option-rows';
import { refuse } from './refuse';

interface Shown {
  readonly page?: WishPage;
  /** Of a page of languages, from 0. */
  readonly nr?: number;
  /** The message it stands in; left out: a new one. */
  readonly messageId?: number | null;
}

/** The message of a video with its options, or one of the pages behind it. */
export async function showWish(
  visit: Pick<Visit, 'ctx' | 'person'>,
  wish: OpenWish,
  { page = 'options', nr = 0, messageId = null }: Shown = {},
): Promise<NewMessage> {
  const { tier, usedToday } = await getClipRules(visit.ctx);
  const { language } = visit.person;
  const of = (say: string, rows: Saying['buttons'], params: Saying['params'] = {}): NewMessage => ({
    ...saying(say, { name: wish.name, ...params }, rows),
    edits: messageId,
  });
  const locked = (key: 'tier-without-translation'): NewMessage =>
    refuse(visit.person, new AppError('forbidden', key, { params: { tier: tier.name } }));
  if (page === 'vertical') return of('chooseVertical', choiceRows.vertical(wish));
  if (page === 'style') return of('chooseStyle', choiceRows.style(wish, tier));
  if (page === 'spoken') {
    const choice = languageChoice(popularLanguages, language, nr);
    return of('chooseSpoken', choiceRows.languages(wish, page, choice));
  }
  if (page === 'to') {
    if (!tier.translation) return locked('tier-without-translation');
    const { translator, languages } = await getSpeechAbilities(visit.ctx);
    if ('missing' in translator) {
      const params = { setting: translator.missing };
      return refuse(visit.person, new AppError('invalid', 'translator-missing', { params }));
    }
    if (languages.length === 0)
      return refuse(visit.person, new AppError('unavailable', 'translator-unavailable'));
    const tags = languages.map(({ tag }) => tag);
    return of('chooseTo', choiceRows.languages(wish, page, languageChoice(tags, language, nr)));
  }
  const left = Math.max(0, tier.perDay - usedToday);
  const again = wish.source?.kind === 'clip';
  const { given } = wish.options;
  return of('options', optionRows(wish, tier, language, again || left > 0), {
    length: wish.lengthMs === null ? '' : ` · ${lengthIn(wish.lengthMs)}`,
    left,
    perDay: tier.perDay,
    tier: tier.name,
    again: String(again),
    text: given?.kind ?? 'none',
  });
}
