import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { type Language, languages } from '@/lib/platform/i18n/languages';
import type { Clip } from './schemas';
import { showClips } from './show-clips';
import { findClip } from './store/clips';

export interface ClipDelivery {
  readonly clip: Clip;
  readonly face: 'web' | 'telegram';
  readonly chatId: string | null;
  readonly language: Language;
}

/** A clip with what whoever brings it, or says why not, has to know. Null: it is not there any more. */
export async function findClipDelivery(ctx: Ctx, clipId: string): Promise<ClipDelivery | null> {
  authorize(ctx, 'clip.make');
  const row = await inTransaction(ctx, (tx) => findClip(tx, clipId));
  if (!row) return null;
  const [clip] = await showClips(ctx, async () => [row]);
  if (!clip) return null;
  return {
    clip,
    face: clip.face,
    chatId: row.chatId,
    language: languages.find((language) => language === row.language) ?? 'en',
  };
}
