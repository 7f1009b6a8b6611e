import type { VideoOrder } from '../port';
import { chooseTheme, type Theme } from './choose-theme';
import { cleanText } from './clean-text';
import { closingWords } from './closing-words';
import { cutCaptions } from './cut-captions';
import { type Layout, layOut } from './lay-out';
import { type Motion, motions } from './motions';
import type { Photo } from './prepare-photo';
import type { Writing } from './write-ass';

export interface ReelPlan {
  readonly seconds: number;
  readonly closing: number;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly motion: Motion;
  readonly isCutout: boolean;
  readonly orientation: number;
  readonly writing: Omit<Writing, 'header'>;
}

/** Whole seconds the renderer makes. */
const length = { least: 6, most: 12 };
/** The shorter the reel, the shorter its end. */
const closingSeconds = (seconds: number): number => (seconds < 8 ? 2 : 2.4);
const mostLetters = { name: 44, price: 24 };

/** Decides everything about a reel before anything is drawn: the same order and photo give the same plan. */
export function planReel(order: VideoOrder, photo: Photo): ReelPlan {
  const seconds = Math.min(length.most, Math.max(length.least, Math.round(order.seconds)));
  const closing = seconds - closingSeconds(seconds);
  const layout = layOut(photo.size, photo.look);
  const theme = chooseTheme(photo.look);
  const motion = motions[Math.abs(Math.trunc(order.seed)) % motions.length] ?? motions[0];
  return {
    seconds,
    closing,
    layout,
    theme,
    motion,
    isCutout: photo.look.kind === 'cutout',
    orientation: photo.orientation,
    writing: {
      pages: cutCaptions(order.captions, closing - 0.1),
      name: shortened(order.brand.name, mostLetters.name),
      price: shortened(order.brand.price ?? '', mostLetters.price),
      call: closingWords[order.language],
      seconds,
      closing,
      theme,
      layout,
    },
  };
}

function shortened(text: string, most: number): string | null {
  const letters = [...cleanText(text)];
  if (letters.length === 0) return null;
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
