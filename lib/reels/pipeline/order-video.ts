import { getCompany } from '@/lib/companies';
import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import type { VideoOrder } from '../port';
import { findLogo } from '../store/brand';
import type { OrderRow } from '../store/orders';
import type { ReelRow } from '../store/reels';
import { ReelScript } from '../store/scripts';

/** A logo that has just been taken away is none. */
async function logoOf(ctx: Ctx): Promise<Uint8Array | null> {
  const logoId = await inTransaction(ctx, findLogo);
  if (logoId === null) return null;
  return readFile(ctx, logoId).then(
    ({ bytes }) => bytes,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return null;
      throw error;
    },
  );
}

/** Where KIE's news come in, when they can be proved and we can be reached; without it is asked, which is enough. */
function callbackUrl(): string | null {
  const { KIE_WEBHOOK_KEY, X8_URL } = env();
  return KIE_WEBHOOK_KEY && X8_URL.startsWith('https:') ? `${X8_URL}/api/webhooks/kie` : null;
}

/** What a generator is told of a reel: the same reel and attempt, the same words. Its music is brought where it is laid. */
export async function orderVideo(ctx: Ctx, reel: ReelRow, order: OrderRow): Promise<VideoOrder> {
  const { file, bytes } = await readFile(ctx, order.photoId);
  const { prompt, captions } = ReelScript.parse(reel);
  return {
    key: `${reel.id}-${reel.tries + 1}`,
    prompt,
    captions,
    photo: { bytes, contentType: file.contentType },
    language: order.language === 'ru' ? 'ru' : 'en',
    seconds: reel.seconds,
    audio: reel.audio,
    seed: reel.seed,
    brand: {
      name: (await getCompany(ctx)).name,
      price: order.price,
      logo: await logoOf(ctx),
      soundtrack: null,
    },
    callbackUrl: callbackUrl(),
    avoidModels: reel.avoidModels,
  };
}
