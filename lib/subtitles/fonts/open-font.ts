import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { type Font, listFonts } from '@/lib/vendors/fontconfig';

const regular = 80;
const bold = 200;

/**
 * The file of a family as a stream of `size` bytes, so that a preview draws with the very font a render draws with: its
 * upright face of the asked weight, or the nearest there is. Throws `not-found` (`font-not-found`) for what fontconfig does
 * not list; no name leads anywhere else.
 */
export async function openFont(
  ctx: Ctx,
  { family, isBold }: { readonly family: string; readonly isBold: boolean },
): Promise<{ stream: Readable; size: number; contentType: string }> {
  authorize(ctx, 'clip.read');
  const faces = (await listFonts()).filter((font) => font.family === family);
  const wished = isBold ? bold : regular;
  const [nearest] = faces.sort((a, b) => strangeness(a, wished) - strangeness(b, wished));
  if (!nearest) throw new AppError('not-found', 'font-not-found');
  const { size } = await stat(nearest.file);
  return { stream: createReadStream(nearest.file), size, contentType: typeOf(nearest.file) };
}

/** Slanted or narrow letters are worse than any weight. */
const strangeness = ({ slant, width, weight }: Font, wished: number): number =>
  1_000 * (Math.abs(slant) + Math.abs(width - 100)) + Math.abs(weight - wished);

function typeOf(file: string): string {
  if (/\.(ttc|otc)$/i.test(file)) return 'font/collection';
  return /\.otf$/i.test(file) ? 'font/otf' : 'font/ttf';
}
