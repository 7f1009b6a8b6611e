import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { askWaha, type WahaAnswer, type WahaQuestion, type WahaServer, wahaRefusal } from './ask-waha';
import { sentIdOf } from './sent-id-of';

export const wahaStatuses = [
  'STOPPED',
  'STARTING',
  'SCAN_QR_CODE',
  'PASSKEY_REQUIRED',
  'PASSKEY_CONFIRMATION_REQUIRED',
  'WORKING',
  'FAILED',
] as const;
export type WahaStatus = (typeof wahaStatuses)[number];

/** A session as the server tells it, as far as we read it. */
export const WahaSession = z.object({
  name: z.string(),
  status: z.enum(wahaStatuses),
  me: z.object({ id: z.string(), pushName: z.string().nullish() }).nullish(),
  config: z
    .object({
      webhooks: z
        .array(
          z.object({
            url: z.string(),
            events: z.array(z.string()).catch([]),
            hmac: z.object({ key: z.string().nullish() }).nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});
export type WahaSession = z.infer<typeof WahaSession>;

/** What a session is made with; see `SessionConfig` of the server's description. */
export interface WahaSessionConfig {
  readonly metadata: Readonly<Record<string, string>>;
  readonly client: { readonly deviceName: string; readonly browserName: string };
  readonly ignore: Readonly<Record<'status' | 'groups' | 'channels' | 'broadcast', boolean>>;
  readonly noweb: {
    readonly markOnline: boolean;
    readonly store: { readonly enabled: boolean; readonly fullSync: boolean };
  };
  readonly webhooks: ReadonlyArray<{
    readonly url: string;
    readonly events: readonly string[];
    readonly hmac: { readonly key: string };
    readonly retries: {
      readonly policy: 'exponential';
      readonly delaySeconds: number;
      readonly attempts: number;
    };
  }>;
}

export interface WahaFile {
  readonly mimetype: string;
  readonly filename: string;
  /** Base64. */
  readonly data: string;
}

/** The calls we make to one server. Refusals are thrown as `wahaRefusal` names them. */
export function wahaApi(server: WahaServer) {
  const ask = (question: WahaQuestion): Promise<WahaAnswer> => askWaha(server, question);
  const asked = async (question: WahaQuestion): Promise<WahaAnswer> => {
    const answer = await ask(question);
    if (answer.status >= 400) throw wahaRefusal(answer, question.sends);
    return answer;
  };
  const of = (session: string): string => `/api/sessions/${encodeURIComponent(session)}`;
  const act = async (session: string, act: 'start' | 'restart' | 'logout'): Promise<void> => {
    await asked({ method: 'POST', path: `${of(session)}/${act}`, timeoutMs: 30_000 });
  };
  const send = async (path: string, body: object): Promise<string | null> =>
    sentIdOf(json(await asked({ method: 'POST', path, body, sends: true, timeoutMs: 60_000 })));

  return {
    /** Null: there is no such session. */
    async findSession(session: string): Promise<WahaSession | null> {
      const answer = await ask({ method: 'GET', path: of(session) });
      if (answer.status === 404) return null;
      // The free edition refuses to speak of any session but its one.
      if (answer.status === 422) return null;
      if (answer.status >= 400) throw wahaRefusal(answer);
      return read(WahaSession, answer);
    },
    /** `only-default`: the server's edition holds one session, by that name. */
    async createSession(
      name: string,
      config: WahaSessionConfig,
    ): Promise<'created' | 'exists' | 'only-default'> {
      const body = { name, start: true, config };
      const answer = await ask({ method: 'POST', path: '/api/sessions', body, timeoutMs: 30_000 });
      const text = Buffer.from(answer.bytes).toString('utf8');
      if (answer.status === 422 && /only 'default' session/i.test(text)) return 'only-default';
      if (answer.status === 422 && /already exists/i.test(text)) return 'exists';
      if (answer.status >= 400) throw wahaRefusal(answer);
      return 'created';
    },
    /** Replaces the configuration; a running session is started anew with it. */
    async updateSession(session: string, config: WahaSessionConfig): Promise<void> {
      await asked({ method: 'PUT', path: of(session), body: { config }, timeoutMs: 30_000 });
    },
    start: (session: string) => act(session, 'start'),
    restart: (session: string) => act(session, 'restart'),
    logout: (session: string) => act(session, 'logout'),
    async deleteSession(session: string): Promise<void> {
      await asked({ method: 'DELETE', path: of(session), timeoutMs: 30_000 });
    },
    /** A PNG. Throws `unavailable` while there is none. */
    async readQr(session: string): Promise<Uint8Array> {
      const path = `/api/${encodeURIComponent(session)}/auth/qr?format=image`;
      return (await asked({ method: 'GET', path, accept: 'image/png' })).bytes;
    },
    /** A code to type on the phone. `phone`: digits, international. */
    async requestCode(session: string, phone: string): Promise<string> {
      const path = `/api/${encodeURIComponent(session)}/auth/request-code`;
      const answer = await asked({ method: 'POST', path, body: { phoneNumber: phone }, timeoutMs: 30_000 });
      return read(z.object({ code: z.string().min(1) }), answer).code;
    },
    /** The chat of a phone number; null: the number is not on WhatsApp. */
    async findChat(session: string, phone: string): Promise<string | null> {
      const path = `/api/contacts/check-exists?${new URLSearchParams({ phone, session })}`;
      const Found = z.object({ numberExists: z.boolean(), chatId: z.string().nullish() });
      const found = read(Found, await asked({ method: 'GET', path }));
      return found.numberExists ? (found.chatId ?? `${phone}@c.us`) : null;
    },
    /** Each returns the message's own number, the last part of WAHA's; null when the answer names none. */
    sendText: (body: { session: string; chatId: string; text: string; linkPreview: boolean }) =>
      send('/api/sendText', body),
    sendImage: (body: { session: string; chatId: string; file: WahaFile; caption?: string }) =>
      send('/api/sendImage', body),
    sendFile: (body: { session: string; chatId: string; file: WahaFile; caption?: string }) =>
      send('/api/sendFile', body),
    sendVoice: (body: { session: string; chatId: string; file: WahaFile; convert: boolean }) =>
      send('/api/sendVoice', body),
    async sendSeen(body: { session: string; chatId: string; messageIds?: readonly string[] }): Promise<void> {
      await asked({ method: 'POST', path: '/api/sendSeen', body });
    },
    async startTyping(body: { session: string; chatId: string }): Promise<void> {
      await asked({ method: 'POST', path: '/api/startTyping', body });
    },
  };
}

export type WahaApi = ReturnType<typeof wahaApi>;

function json(answer: WahaAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(answer.bytes).toString('utf8'));
  } catch {
    return null;
  }
}

function read<S extends z.ZodType>(schema: S, answer: WahaAnswer): z.output<S> {
  const result = schema.safeParse(json(answer));
  if (result.success) return result.data;
  throw new AppError('unavailable', 'channel-unreachable', {
    cause: new Error('An answer that is not WAHA’s.'),
  });
}
