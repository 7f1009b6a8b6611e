import type { SubtitleStyle } from '../schemas';

/** How a style looks in a picture of a certain size. Lengths in pixels of that picture. */
export interface AssLook {
  /** Of the letters: the em of their font. */
  readonly em: number;
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
  readonly em: readonly [number, number];
  readonly bold: boolean;
  readonly border: 1 | 4;
  /** Of the em. */
  readonly outline: number;
  readonly shadow: number;
}

const recipes: Readonly<Record<SubtitleStyle['name'], Recipe>> = {
  clean: { em: [0.049, 0.056], bold: false, border: 1, outline: 0.06, shadow: 0.03 },
  boxed: { em: [0.046, 0.053], bold: false, border: 4, outline: 0, shadow: 0.27 },
  karaoke: { em: [0.052, 0.062], bold: true, border: 1, outline: 0.075, shadow: 0.03 },
  big: { em: [0.068, 0.074], bold: true, border: 1, outline: 0.1, shadow: 0.04 },
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
  const em = Math.min(width, height) * (isUpright ? recipe.em[1] : recipe.em[0]) * scales[style.size];
  const isLit = style.name === 'karaoke';
  return {
    em: round(em),
    bold: recipe.bold,
    colour: fieldColour(isLit ? '#ffffff' : (style.colour ?? '#ffffff')),
    outlineColour: fieldColour('#000000'),
    backColour: recipe.border === 4 ? fieldColour('#000000', 0x50) : fieldColour('#000000', 0x80),
    border: recipe.border,
    outline: round(em * recipe.outline),
    shadow: round(em * recipe.shadow),
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
