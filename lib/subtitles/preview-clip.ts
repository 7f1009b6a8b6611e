import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { chooseFonts } from './fonts/choose-fonts';
import { writeAss } from './formats/write-ass';
import { getClipCues } from './get-clip-cues';
import { judgeCues } from './report/judge-cues';
import { type ClipPreview, PreviewClip } from './schemas';

/**
 * Subtitles of a clip exactly as a render would burn them in, and how well they keep the rules. Throws what `getClipCues`
 * throws.
 */
export async function previewClip(ctx: Ctx, id: string, input: PreviewClip): Promise<ClipPreview> {
  authorize(ctx, 'clip.read');
  const { cues, style } = parse(PreviewClip, input);
  const { language, profile, fps, width, height, shots } = await getClipCues(ctx, id);
  const texts = cues.map(({ lines }) => lines.join('\n'));
  const fonts = await chooseFonts(texts, style.font, language);
  return {
    ass: writeAss(cues, { style, width, height, language, fonts }),
    report: judgeCues(cues, { profile, fps, shots, language, unshown: fonts.missing }),
    fonts: [fonts.family, ...fonts.fallbacks.map(({ family }) => family)],
    missing: [...fonts.missing],
  };
}
