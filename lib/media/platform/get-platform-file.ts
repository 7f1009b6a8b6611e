import type { BaseCtx } from '@/lib/platform/context';
import type { PlatformFile } from '../schemas';
import { type PlatformScope, visiblePlatformFile } from './visible-platform-file';

/** What is known of a file of the platform, without opening it. Throws `not-found` (`file-not-found`). */
export async function getPlatformFile(
  base: BaseCtx,
  { id, scope }: { readonly id: string; readonly scope: PlatformScope },
): Promise<PlatformFile> {
  return (await visiblePlatformFile(base, id, scope)).file;
}
