import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type WahaApi, wahaApi } from '@/lib/vendors/waha';
import type { Connection, ConnectRequest } from '../../port';
import { ensureSession } from './ensure-session';
import { sessionConfig } from './session-config';
import { wahaServerOf } from './waha-server-of';
import { WahaSettings } from './waha-session-of';

/** What the owner fills in. The server of their own is read by `placeWahaSession` before we are called. */
const WahaForm = z
  .object({
    server: z.object({ url: z.string(), apiKey: z.string() }).optional(),
    method: z.enum(['qr', 'code']).default('qr'),
    phone: z
      .string()
      .transform((typed) => typed.replace(/[\s()+.-]/g, ''))
      .pipe(z.string().regex(/^[1-9]\d{6,14}$/))
      .optional(),
  })
  .refine(({ method, phone }) => method === 'qr' || phone !== undefined, { path: ['phone'] });

const codeTries = 8;
const codeWaitMs = 1_000;

/** Makes a session on the chosen server; the phone is linked afterwards, by a picture or a code. */
export async function connectWaha(request: ConnectRequest): Promise<Connection> {
  const { method, phone } = parse(WahaForm, request.input);
  const { host, previous, channelId, webhookUrl, webhookSecret } = request;
  if (!host) throw new AppError('unavailable', 'setting-missing', { params: { setting: 'WAHA_URL' } });
  const api = wahaApi(wahaServerOf(host));
  const before = previous?.channel.adapter === 'waha' && previous.host?.id === host.id;
  const known = before ? WahaSettings.safeParse(previous.channel.settings).data?.session : undefined;
  const config = sessionConfig({ channelId, url: webhookUrl, secret: webhookSecret });
  const session = await ensureSession(api, known ?? `x8_${channelId}`, config);
  const code = method === 'code' && phone ? await firstCode(api, session, phone) : null;
  return {
    name: request.company.name,
    status: 'CONNECTING',
    // On a server with one session its name would be the same for everybody.
    externalAccount: `x8_${channelId}`,
    settings: { session, method, ...(phone && { phone }) },
    state: { session: 'STARTING', misses: 0, pairing: code && { code, until: null } },
    secrets: {},
  };
}

/** The session needs a moment before it gives a code; when it needs longer, the next look asks for it. */
async function firstCode(api: WahaApi, session: string, phone: string): Promise<string | null> {
  for (let attempt = 0; attempt < codeTries; attempt += 1) {
    try {
      return await api.requestCode(session, phone);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'unavailable') throw error;
      await wait(codeWaitMs);
    }
  }
  return null;
}
