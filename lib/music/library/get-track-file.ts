import { authorize, can } from '@/lib/companies';
import { getPlatformFile, type PlatformFile } from '@/lib/media';
import type { BaseCtx } from '@/lib/platform/context';

/** What is known of a track's file or cover, before it is opened by `openTrackFile`. Throws `not-found` (`file-not-found`). */
export async function getTrackFile(base: BaseCtx, fileId: string): Promise<PlatformFile> {
  authorize(base, 'music.read');
  return getPlatformFile(base, { id: fileId, scope: can(base, 'music.import') ? 'all' : 'offered' });
}
