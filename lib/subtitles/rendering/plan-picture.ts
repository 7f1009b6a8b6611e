import type { ClipOptions } from '../schemas';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What happens to the picture before anything is written into it. */
export interface PicturePlan {
  /** whole: at most made smaller. crop, follow: a window is cut out. blur: whole, over a blurred copy of itself. */
  readonly way: 'whole' | 'crop' | 'blur' | 'follow';
  /** Of the result. */
  readonly out: Size;
  /** What is seen of the source, in its pixels: all of it, or the window. */
  readonly window: Size;
}

/** Below this a vertical video is enlarged: letters of a readable size need the pixels. */
const leastWidth = 540;
const ratio = 9 / 16;
/** The smallest picture of that ratio with even sides. */
const unit = { width: 18, height: 32 };

/**
 * The result's size and how the picture gets there. `maxHeight` is the most its shorter side may have; a picture is never
 * enlarged beyond what a vertical one needs to be read. What is 9:16 already stays whole.
 */
export function planPicture(source: Size, vertical: ClipOptions['vertical'], maxHeight: number): PicturePlan {
  const { width, height } = source;
  const isVertical = Math.abs(width / height - ratio) < 0.01;
  if (vertical === 'none' || isVertical) {
    const scale = Math.min(1, maxHeight / Math.min(width, height));
    const out = { width: even(width * scale), height: even(height * scale) };
    return { way: 'whole', out, window: source };
  }
  const window =
    width / height > ratio
      ? { width: even(height * ratio), height: even(height) }
      : { width: even(width), height: even(width / ratio) };
  const natural = vertical === 'blur' ? width : window.width;
  const units = Math.round(Math.max(leastWidth, natural) / unit.width);
  const most = Math.floor(maxHeight / unit.width);
  const scale = Math.max(1, Math.min(units, most));
  const out = { width: scale * unit.width, height: scale * unit.height };
  return { way: vertical, out, window: vertical === 'blur' ? source : window };
}

/** Down to what every player can show: an even number of pixels. */
const even = (pixels: number): number => Math.max(2, 2 * Math.floor(pixels / 2 + 0.001));
