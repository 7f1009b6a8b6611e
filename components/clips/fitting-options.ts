import { type ClipOptions, SubtitleStyle } from '@/lib/subtitles/schemas';
import type { ClipMeans } from './clips-api';

/** The wished options without what the plan does not have: a draft may be older than the end of a plan. */
export function fittingOptions(options: ClipOptions, means: ClipMeans | undefined): ClipOptions {
  if (!means) return options;
  const { translation, voice, styles } = means.tier;
  const { name } = options.style;
  const plain = SubtitleStyle.parse({ name: name === 'boxed' ? 'boxed' : 'clean' });
  return {
    ...options,
    translateTo: translation ? options.translateTo : null,
    voice: voice && options.voice,
    style: styles ? options.style : plain,
    watermarkId: styles ? options.watermarkId : null,
  };
}
