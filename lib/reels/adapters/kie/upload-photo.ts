import { createHash } from 'node:crypto';
import type { Clock } from '@/lib/platform/time/clock';
import { type KieAnswer, uploadFile } from '@/lib/vendors/kie';
import type { VideoOrder } from '../../port';
import type { TakenKey } from '../../provider-keys/schemas';

/** They delete files after three days. */
const keptMs = 2 * 24 * 3_600_000;
const most = 500;

interface Kept {
  readonly until: number;
  readonly answer: Promise<KieAnswer<{ downloadUrl: string }>>;
}

/** Uploads of this process, by account and content: five videos of one photo upload it once. */
const uploads = new Map<string, Kept>();

/** Where the account's models can read the photo; uploaded unless it was in the last two days. */
export async function uploadPhoto(
  { secret, account }: TakenKey,
  { bytes, contentType }: VideoOrder['photo'],
  clock: Clock,
): Promise<KieAnswer<{ downloadUrl: string }>> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const name = `${hash}.${/png|webp/.exec(contentType)?.[0] ?? 'jpg'}`;
  const place = JSON.stringify([account, name]);
  const now = clock.now().getTime();
  const known = uploads.get(place);
  if (known && known.until > now) return known.answer;
  const answer = uploadFile(secret, { bytes, contentType, name });
  uploads.delete(place);
  uploads.set(place, { until: now + keptMs, answer });
  const [oldest] = uploads.keys();
  if (uploads.size > most && oldest !== undefined) uploads.delete(oldest);
  const ended = await answer;
  if (ended.end !== 'ok') uploads.delete(place);
  return ended;
}
