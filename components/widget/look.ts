import { inkOn } from '../theme/ink-on';
import type { Tag } from './tag';

/** What `/widget/<key>` tells. */
export interface Told {
  readonly sites: readonly string[];
  readonly permit: string;
  readonly colour: string;
  readonly side: string;
  readonly theme: string;
  readonly language: string | null;
  readonly label: string;
}

export interface Look {
  readonly colour: string;
  /** Of what stands on the colour: whichever of black and white is easier to read. */
  readonly ink: string;
  readonly side: 'left' | 'right';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly language: 'en' | 'ru';
  readonly label: string;
}

/** How it looks on this page: the tag's own words first, then the company's settings, then what the page is like. */
export function lookOf(tag: Tag, told: Told): Look {
  const colour = tag.colour && /^#[0-9a-f]{6}$/i.test(tag.colour) ? tag.colour : told.colour;
  const theme = tag.theme ?? told.theme;
  const language = tag.language ?? told.language ?? (document.documentElement.lang || navigator.language);
  return {
    colour,
    ink: inkOn(colour),
    side: (tag.side ?? told.side) === 'left' ? 'left' : 'right',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    language: language.toLowerCase().startsWith('ru') ? 'ru' : 'en',
    label: tag.label ?? told.label,
  };
}
