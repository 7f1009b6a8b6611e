import type { MediaTier } from '@/lib/billing';
import type { Button } from '../sending/saying';
import { clipButtons } from './clip-buttons';
import type { OpenWish, WishPage } from './clip-talk';
import type { ClipTap } from './clip-tap';
import type { LanguageChoice } from './language-choice';

type Rows = readonly (readonly Button[])[];

const { one } = clipButtons;
const verticals = ['none', 'crop', 'blur', 'follow'] as const;
const styles = ['clean', 'boxed', 'karaoke', 'big'] as const;
/** Those that come with every plan. */
const plain: ReadonlySet<string> = new Set(['clean', 'boxed']);

/** The pages behind the main one, where one value of several is chosen. Pure. */
export const choiceRows = {
  vertical: ({ id, options }: OpenWish): Rows => [
    ...pairs(
      verticals.map((value) =>
        one('verticalOf', set(id, 'vertical', value), {
          vertical: value,
          on: String(options.vertical === value),
        }),
      ),
    ),
    ...clipButtons.back(id),
  ],
  style: ({ id, options }: OpenWish, tier: MediaTier): Rows => [
    ...pairs(
      styles.map((value) =>
        tier.styles || plain.has(value)
          ? one('styleOf', set(id, 'style', value), {
              style: value,
              on: String(options.style.name === value),
            })
          : one('lockedStyle', { do: 'locked', what: 'styles' }, { style: value }),
      ),
    ),
    ...clipButtons.back(id),
  ],
  languages: ({ id, options }: OpenWish, page: 'to' | 'spoken', { tags, nr, of }: LanguageChoice): Rows => {
    const chosen = page === 'to' ? options.translateTo : options.language;
    const turn = (to: number): ClipTap => ({ do: 'page', wish: id, page, nr: (to + of) % of });
    const none = one(page === 'to' ? 'noTranslation' : 'spokenUnknown', set(id, page, 'none'));
    return [
      ...pairs(
        tags.map(({ tag, name }) => ({
          ...one('language', set(id, page, tag)),
          plain: tag === chosen ? `✅ ${name}` : name,
        })),
      ),
      ...(of > 1
        ? [
            [
              one('before', turn(nr - 1)),
              one('pageOf', turn(nr), { nr: nr + 1, of }),
              one('after', turn(nr + 1)),
            ],
          ]
        : []),
      [none, ...(clipButtons.back(id)[0] ?? [])],
    ];
  },
};

function set(wish: string, option: Exclude<WishPage, 'options'>, value: string): ClipTap {
  return { do: 'set', wish, option, value };
}

function pairs(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  return rows;
}
