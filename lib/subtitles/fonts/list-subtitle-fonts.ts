import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { listFonts } from '@/lib/vendors/fontconfig';
import { coverageOf } from './coverage-of';

/** A few letters that a font for subtitles has; the other writings come in by themselves where a text needs them. */
const letters = [...'AazZ09.,!?'].map((letter) => letter.codePointAt(0) ?? 0);

/** Families that subtitles can be set in, by name. Throws `FontconfigFailure`. */
export async function listSubtitleFonts(ctx: Ctx): Promise<string[]> {
  authorize(ctx, 'clip.read');
  const able = (await listFonts()).filter(({ ranges }) => letters.every(coverageOf(ranges)));
  return [...new Set(able.map(({ family }) => family))].sort((a, b) => a.localeCompare(b, 'en'));
}
