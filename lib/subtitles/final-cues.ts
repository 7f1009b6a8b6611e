import { chooseProfile } from './cutting/choose-profile';
import type { Cue, ProfileName } from './schemas';
import type { ClipWish, Found } from './stage';

export interface FinalCues {
  readonly cues: readonly Cue[];
  readonly language: string | null;
  readonly profile: ProfileName;
  /** What they depend on. */
  readonly hash: string | null;
}

/** The subtitles that are shown and spoken: somebody's own hand before the translation before what was said. */
export function finalCues({ handCues, options }: ClipWish, found: Found): FinalCues | null {
  if (handCues) {
    const profile = chooseProfile(handCues.language, options.vertical !== 'none');
    return { ...handCues, profile, hash: JSON.stringify(handCues.cues) };
  }
  const translated = found.data('translate');
  if (translated) return { ...translated, hash: found.hash('translate') };
  const cut = found.data('cut');
  return cut && { ...cut, hash: found.hash('cut') };
}
