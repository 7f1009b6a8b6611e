import type { Look } from './judge-pixels';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the photo stands: its size, and the middle of it in the picture. */
export interface Stand extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  /** The part of the upright photo that is shown, in its own pixels: all of it but transparent edges. */
  readonly crop: Size & { readonly x: number; readonly y: number };
  readonly main: Stand;
  /** Smaller and higher on the closing card. */
  readonly end: Stand;
  /** Room around the photo in its own layer, for its shadow and its movement. */
  readonly margin: number;
}

/** The whole picture. */
export const frame: Size = { width: 1_080, height: 1_920 };
/** The background is blurred: it is painted and moved while it is small. */
export const backSize: Size = { width: 270, height: 480 };
/** Where platforms show their own buttons nothing of weight is put: above `top` and below `bottom`. */
export const safe = { top: 232, bottom: 1_534 };
const main = { width: 968, top: 328 };
/** Wide photos leave the captions a place of their own; tall ones reach behind them. */
const wideHeight = 936;
const tallHeight = 1_116;
const end = { width: 620, height: 520, middle: 620 };
/** A small picture is not blown up to a blur. */
const mostEnlarged = 3.5;

/** Places a photo of `size` (upright) whole into the picture: never stretched, nothing of the product cut off. */
export function layOut(size: Size, look: Look): Layout {
  const crop = look.kind === 'cutout' ? visiblePart(size, look.visible) : { ...size, x: 0, y: 0 };
  const isTall = crop.height > crop.width * 1.08;
  const height = isTall ? tallHeight : wideHeight;
  const middle = main.top + (isTall ? tallHeight : wideHeight) / 2;
  const shown = within(crop, { width: main.width, height }, mostEnlarged);
  const closing = within(shown, end, 1);
  return {
    crop,
    main: { ...shown, x: frame.width / 2, y: middle },
    end: { ...closing, x: frame.width / 2, y: end.middle },
    margin: 72,
  };
}

function visiblePart({ width, height }: Size, part: Look['visible']): Layout['crop'] {
  const x = Math.floor(part.x * width);
  const y = Math.floor(part.y * height);
  return {
    x,
    y,
    width: Math.max(1, Math.min(width - x, Math.ceil(part.width * width))),
    height: Math.max(1, Math.min(height - y, Math.ceil(part.height * height))),
  };
}

function within({ width, height }: Size, room: Size, most: number): Size {
  const scale = Math.min(room.width / width, room.height / height, most);
  return { width: even(width * scale), height: even(height * scale) };
}

/** Colours are stored for two pixels at a time. */
const even = (value: number): number => Math.max(2, 2 * Math.round(value / 2));
