import type { ProfileName } from '../schemas';

const ideographic = new Set(['zh', 'yue', 'wuu', 'ja', 'ko']);

/** The rules for subtitles in a language (null: not known), in an upright video or a wide one. */
export function chooseProfile(language: string | null, vertical: boolean): ProfileName {
  if (vertical) return 'vertical';
  const base = language?.split('-')[0]?.toLowerCase() ?? '';
  if (base === 'en') return 'netflix-english';
  if (base === 'ru') return 'russian';
  return ideographic.has(base) ? 'cjk' : 'netflix-other';
}
