import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { TurnInput } from './port';

const mostPictures = 4;
const mostBytes = 4 * 1024 * 1024;
const readable = /^image\/(jpeg|png|webp|gif)$/;

/** The pictures of a turn as `data:` addresses, for a policy that can see. What cannot be read is left out. */
export async function loadPictures(
  ctx: Ctx,
  attachments: TurnInput['attachments'],
): Promise<TurnInput['pictures']> {
  const pictures: string[] = [];
  for (const { kind, fileId, contentType } of attachments) {
    if (kind !== 'image' || fileId === null || !readable.test(contentType ?? '')) continue;
    if (pictures.length === mostPictures) break;
    try {
      const { file, bytes } = await readFile(ctx, fileId);
      if (bytes.byteLength > mostBytes) continue;
      pictures.push(`data:${file.contentType};base64,${Buffer.from(bytes).toString('base64')}`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    }
  }
  return pictures;
}
