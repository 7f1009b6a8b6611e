import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { TiktokEntry } from './tiktok-entry';

const Envelope = z.looseObject({ entry: z.array(z.unknown()).max(500).optional() });

/**
 * The filled-in forms of one request, each with its number and its own text to be stored; empty for news of another kind.
 * `receivedAt`, in seconds since 1970, is kept with each: not every form says its time. Throws `invalid` for what is not JSON.
 */
export function readTiktokEvent(
  body: string,
  receivedAt: number,
): ReadonlyArray<{ readonly leadId: string; readonly raw: string }> {
  const envelope = Envelope.safeParse(parseJson(body));
  if (!envelope.success) throw new AppError('invalid', 'input-invalid', { params: { detail: 'JSON' } });
  return (envelope.data.entry ?? []).flatMap((entry) => {
    const { data } = TiktokEntry.safeParse(entry);
    if (!data) return [];
    return [
      { leadId: data.leadId, raw: JSON.stringify({ ...(entry as object), x8_received_at: receivedAt }) },
    ];
  });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
