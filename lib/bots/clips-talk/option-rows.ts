import type { MediaTier } from '@/lib/billing';
import type { Language } from '@/lib/platform/i18n/languages';
import type { Button } from '../sending/saying';
import { clipButtons } from './clip-buttons';
import type { OpenWish } from './clip-talk';
import type { ClipTap } from './clip-tap';
import { nameLanguage } from './name-language';

type Option = Extract<ClipTap, { do: 'set' }>['option'];
type Rows = readonly (readonly Button[])[];

const { one } = clipButtons;

/** The main page: every option with what it stands at, a lock on what the plan does not allow. Pure. */
export function optionRows(wish: OpenWish, tier: MediaTier, language: Language, mayMake: boolean): Rows {
  const { id, options } = wish;
  const { translateTo, voice, vertical, style, given, subtitles } = options;
  const set = (option: Option, value: string): ClipTap => ({ do: 'set', wish: id, option, value });
  const page = (name: 'to' | 'spoken' | 'vertical' | 'style'): ClipTap => ({
    do: 'page',
    wish: id,
    page: name,
    nr: 0,
  });
  const named = (tag: string | null): string => (tag === null ? 'none' : nameLanguage(tag, language));
  const locked = (what: 'translation' | 'voice' | 'styles'): Button =>
    one(`locked_${what}`, { do: 'locked', what });
  const make = mayMake ? one('make', { do: 'make', wish: id }) : one('plans', { do: 'plans' });
  return [
    [
      one('subtitles', set('subtitles', subtitles ? 'no' : 'yes'), { on: String(subtitles) }),
      one('style', page('style'), { style: style.name }),
    ],
    [
      tier.translation
        ? one('translation', page('to'), { language: named(translateTo) })
        : locked('translation'),
      tier.voice ? one('voice', set('voice', voice ? 'no' : 'yes'), { on: String(voice) }) : locked('voice'),
    ],
    [
      one('vertical', page('vertical'), { vertical }),
      one('spoken', page('spoken'), { language: named(options.language) }),
    ],
    [given === null ? one('giveText', { do: 'text', wish: id }) : one('dropText', set('text', 'none'))],
    [make, one('drop', { do: 'drop', wish: id })],
  ];
}
