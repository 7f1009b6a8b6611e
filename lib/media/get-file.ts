import type { Ctx } from '@/lib/platform/context';
import { findReadable } from './find-readable';
import type { MediaFile } from './schemas';

/** What is known of a stored file, without its bytes. Throws `not-found`. */
export async function getFile(ctx: Ctx, id: string): Promise<MediaFile> {
  return (await findReadable(ctx, id)).file;
}
