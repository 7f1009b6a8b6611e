import type { SubtitleStyle } from '../schemas';

/** How a style looks in a picture of a certain size. Lengths in pixels of that picture. */
export interface AssLook {
  /** ASS sizes are heights of lines. */
  readonly size: number;
  readonly bold: boolean;
  /** As style fields have them: &HAABBGGRR. */
  readonly colour: string;
  readonly outlineColour: string;
  readonly backColour: string;
  /** 1: outline and shadow; 4: a box behind the whole text, as wide around it as the shadow is deep. */
  readonly border: 1 | 4;
  readonly outline: number;
  readonly shadow: number;
  /** As on a keypad: 2 below, 5 in the middle, 8 above. */
  readonly alignment: 2 | 5 | 8;
  readonly marginSide: number;
  readonly marginVertical: number;
  /** What the word being said turns to; null: words do not light up. */
  readonly lit: string | null;
}

interface Recipe {
  /** Of the shorter side: in a wide picture and in an upright one. */
  readonly size: readonly [number, number];
  readonly bold: boolean;
  readonly border: 1 | 4;
  /** Of the size. */
  readonly outline: number;
  readonly shadow: number;
}

const recipes: Readonly<Record<SubtitleStyle['name'], Recipe>> = {
  clean: { size: [0.066, 0.076], bold: false, border: 1, outline: 0.045, shadow: 0.02 },
  boxed: { size: [0.062, 0.072], bold: false, border: 4, outline: 0, shadow: 0.2 },
  karaoke: { size: [0.07, 0.084], bold: true, border: 1, outline: 0.055, shadow: 0.02 },
  big: { size: [0.092, 0.1], bold: true, border: 1, outline: 0.075, shadow: 0.03 },
};

const scales = { small: 0.8, medium: 1, large: 1.25 } as const;
const alignments = { bottom: 2, middle: 5, top: 8 } as const;
const lit = '#ffd60a';

/**
 * What a style means in a picture of `width` × `height`. In upright pictures the text keeps clear of the buttons that
 * platforms lay over the lowest part.
 */
export function assLook(style: SubtitleStyle, width: number, height: number): AssLook {
  const recipe = recipes[style.name];
  const isUpright = height > width;
  const size = Math.min(width, height) * (isUpright ? recipe.size[1] : recipe.size[0]) * scales[style.size];
  const isLit = style.name === 'karaoke';
  return {
    size: round(size),
    bold: recipe.bold,
    colour: fieldColour(isLit ? '#ffffff' : (style.colour ?? '#ffffff')),
    outlineColour: fieldColour('#000000'),
    backColour: recipe.border === 4 ? fieldColour('#000000', 0x50) : fieldColour('#000000', 0x80),
    border: recipe.border,
    outline: round(size * recipe.outline),
    shadow: round(size * recipe.shadow),
    alignment: alignments[style.position],
    marginSide: Math.round(width * 0.05),
    marginVertical: Math.round(height * verticalShare(style, isUpright)),
    lit: isLit ? overrideColour(style.colour ?? lit) : null,
  };
}

function verticalShare({ name, position }: SubtitleStyle, isUpright: boolean): number {
  if (!isUpright) return 0.06;
  if (position === 'top') return 0.12;
  return name === 'big' ? 0.22 : 0.17;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function fieldColour(hex: string, alpha = 0): string {
  return `&H${alpha.toString(16).padStart(2, '0').toUpperCase()}${blueFirst(hex)}`;
}

const overrideColour = (hex: string): string => `&H${blueFirst(hex)}&`;

const blueFirst = (hex: string): string =>
  [hex.slice(5, 7), hex.slice(3, 5), hex.slice(1, 3)].join('').toUpperCase();
