import { type Font, listFonts, readLineHeight } from '@/lib/vendors/fontconfig';
import { coverageOf } from './coverage-of';
import type { FontChoice } from './font-choice';

/** Taken when the wished family is not installed. */
const usual = ['Noto Sans', 'DejaVu Sans', 'Liberation Sans'];
/** Before all others, in this order. */
const preferred = [
  ...['Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Devanagari', 'Noto Sans Thai'],
  ...['Noto Sans Armenian', 'Noto Sans Georgian', 'Noto Sans Bengali', 'Noto Sans Tamil', 'Noto Sans Telugu'],
];
/** Han letters look different in Japan, Korea, Taiwan and China. */
const ideographic: Readonly<Record<'ja' | 'ko' | 'hant' | 'hans', string>> = {
  ja: 'Noto Sans CJK JP',
  ko: 'Noto Sans CJK KR',
  hant: 'Noto Sans CJK TC',
  hans: 'Noto Sans CJK SC',
};
const pictures = ['Symbola', 'Noto Sans Symbols2', 'Noto Sans Symbols', 'DejaVu Sans'];

/**
 * Checks which letters of the texts the wished family has, among the fonts that are installed, and chooses others for what
 * it lacks. `missing` names what cannot be shown at all. Throws `FontconfigFailure` where fonts cannot be listed.
 */
export async function chooseFonts(
  texts: readonly string[],
  wishedFamily: string,
  language: string | null = null,
): Promise<FontChoice> {
  const fonts = await listFonts();
  const coverages = coverageByFamily(fonts);
  const family =
    [wishedFamily, ...usual].find((name) => coverages.has(name)) ??
    coverages.keys().next().value ??
    wishedFamily;
  const letters = lettersOf(texts);
  const order = orderOf([...coverages.keys()], letters, language);
  const fallbacks = new Map<string, string[]>();
  const missing: string[] = [];
  for (const letter of letters) {
    const points = pointsOf(letter);
    const has = (name: string): boolean => {
      const covers = coverages.get(name);
      return covers !== undefined && points.every(covers);
    };
    if (has(family)) continue;
    const other = order.find(has);
    if (other === undefined) missing.push(letter);
    else fallbacks.set(other, [...(fallbacks.get(other) ?? []), letter]);
  }
  const heightOf = async (name: string): Promise<number> => {
    const face =
      fonts.find((font) => font.family === name && isUsual(font)) ??
      fonts.find((font) => font.family === name);
    return face === undefined ? 1 : await readLineHeight(face);
  };
  const others = [...fallbacks].map(async ([name, characters]) => ({
    family: name,
    lineHeight: await heightOf(name),
    characters,
  }));
  return { family, lineHeight: await heightOf(family), fallbacks: await Promise.all(others), missing };
}

/** Upright, regular or bold. */
const isUsual = ({ slant, weight }: Font): boolean => slant === 0 && (weight === 80 || weight === 200);

/** Each letter with its marks, once. */
function lettersOf(texts: readonly string[]): Set<string> {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const letters = new Set<string>();
  for (const text of texts) for (const { segment } of segmenter.segment(text)) letters.add(segment);
  return letters;
}

/** The code points of a letter that a font draws. */
function pointsOf(letter: string): number[] {
  return [...letter]
    .filter((point) => !/[\p{Cc}\p{Cf}\p{Z}]|\p{Variation_Selector}|\u034f/u.test(point))
    .map((point) => point.codePointAt(0) ?? 0);
}

function orderOf(
  families: readonly string[],
  letters: ReadonlySet<string>,
  language: string | null,
): string[] {
  const first = [...preferred, ideographic[hanOf(letters, language)], ...pictures];
  const plain = families.filter((name) => /^Noto Sans (?!Mono|.*UI$|Display)/.test(name)).sort();
  return [...new Set([...first, ...plain, ...[...families].sort()])];
}

function hanOf(letters: ReadonlySet<string>, language: string | null): keyof typeof ideographic {
  const tag = language?.toLowerCase() ?? '';
  if (/^zh-(?:hant|tw|hk|mo)|^yue/.test(tag)) return 'hant';
  if (tag.startsWith('zh')) return 'hans';
  if (
    tag.startsWith('ja') ||
    [...letters].some((letter) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter))
  )
    return 'ja';
  return tag.startsWith('ko') || [...letters].some((letter) => /\p{Script=Hangul}/u.test(letter))
    ? 'ko'
    : 'hans';
}

/** By family: whether its upright regular and bold faces all have a code point. */
function coverageByFamily(fonts: readonly Font[]): Map<string, (point: number) => boolean> {
  const faces = new Map<string, Font[]>();
  for (const font of fonts) faces.set(font.family, [...(faces.get(font.family) ?? []), font]);
  return new Map(
    [...faces].map(([family, all]) => {
      const usual = all.filter(isUsual);
      const covers = (usual.length > 0 ? usual : all).map(({ ranges }) => coverageOf(ranges));
      return [family, (point) => covers.every((covered) => covered(point))];
    }),
  );
}
