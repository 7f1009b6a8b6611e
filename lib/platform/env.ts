import { z } from 'zod';

const optional = z.string().trim().optional();

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  X8_URL: z.url().default('http://localhost:3000'),
  X8_DATA_DIR: z.string().default('.data'),
  X8_DEMO: z.stringbool().default(false),
  DATABASE_URL: optional,
  DATABASE_OWNER_URL: optional,
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  AUTH_SECRET: optional,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  STRIPE_SECRET_KEY: optional,
  STRIPE_WEBHOOK_SECRET: optional,
  STRIPE_API_BASE: z.url().default('https://api.stripe.com'),
  PLATEGA_MERCHANT_ID: optional,
  PLATEGA_SECRET: optional,
  PLATEGA_API_URL: z.url().default('https://app.platega.io'),
  PLATEGA_METHOD: z.coerce.number().int().positive().optional(),
  OPENAI_API_KEY: optional,
  OPENAI_BASE_URL: z.url().default('https://api.openai.com/v1'),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  EMBEDDINGS_MODEL: optional,
  EMBEDDINGS_URL: z.url().optional(),
  EMBEDDINGS_API_KEY: optional,
  EMBEDDINGS_DIMENSIONS: z.coerce.number().int().min(1).max(8192).optional(),
  TRIGGER_SECRET_KEY: optional,
  TRIGGER_PROJECT_REF: optional,
  TRIGGER_API_URL: z.url().default('https://api.trigger.dev'),
  CLOUDINARY_URL: optional,
  X8_MASTER_KEYS: optional,
  X8_TRUSTED_HOSTS: optional,
  TELEGRAM_API_BASE: z.url().default('https://api.telegram.org'),
  WAHA_URL: z.url().optional(),
  WAHA_API_KEY: optional,
  WAHA_MAX_SESSIONS: z.coerce.number().int().min(1).default(50),
  META_GRAPH_URL: z.url().default('https://graph.facebook.com'),
  META_LOGIN_URL: z.url().default('https://www.facebook.com'),
  META_GRAPH_VERSION: z.string().default('v23.0'),
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  GOOGLE_PUBSUB_TOPIC: optional,
  GOOGLE_PUSH_ACCOUNT: optional,
  GOOGLE_LOGIN_URL: z.url().default('https://accounts.google.com/o/oauth2/v2/auth'),
  GOOGLE_TOKEN_URL: z.url().default('https://oauth2.googleapis.com'),
  GOOGLE_KEYS_URL: z.url().default('https://www.googleapis.com/oauth2/v3/certs'),
  GMAIL_API_URL: z.url().default('https://gmail.googleapis.com'),
  SMTP_URL: optional,
  MAIL_FROM: optional,
  VAPID_PUBLIC_KEY: optional,
  VAPID_PRIVATE_KEY: optional,
  TRANSCRIBER_URL: z.url().optional(),
  TRANSCRIBER_API_KEY: optional,
  TRANSCRIBER_MODEL: z.string().default('whisper-1'),
  WHISPER_MODEL_URL: z.union([z.url(), z.literal('none')]).optional(),
  WHISPER_MODEL_SHA256: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  TRANSLATOR_KIND: z.enum(['openai', 'libretranslate']).default('openai'),
  TRANSLATOR_URL: z.url().optional(),
  TRANSLATOR_API_KEY: optional,
  TRANSLATOR_MODEL: optional,
  VOICE_URL: z.url().optional(),
  VOICE_API_KEY: optional,
  VOICE_MODEL: z.string().default('gpt-4o-mini-tts'),
  VOICE_NAME: z.string().default('alloy'),
  KIE_API_URL: z.url().default('https://api.kie.ai'),
  KIE_UPLOAD_URL: z.url().default('https://kieai.redpandaai.co'),
  KIE_MODEL: z.string().default('bytedance/seedance-2-fast,bytedance/seedance-1.5-pro'),
  KIE_WEBHOOK_KEY: optional,
  REELS_GENERATORS: z
    .string()
    .default('kie,ffmpeg')
    .transform((names) => names.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(['kie', 'ffmpeg'])).min(1)),
  REELS_PARALLEL: z.coerce.number().int().min(1).default(10),
  REELS_PARALLEL_PER_COMPANY: z.coerce.number().int().min(1).default(3),
  REELS_PER_DAY: z.coerce.number().int().min(1).default(50),
  REELS_DELAY_SECONDS: z.coerce.number().int().min(0).default(5),
  REELS_BOT_TOKEN: optional,
  REELS_BOT_SECRET: z
    .string()
    .trim()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  REELS_BOT_NAME: optional,
  REELS_BOT_ADMINS: z
    .string()
    .default('')
    .transform((ids) => ids.split(',').flatMap((id) => (id.trim() === '' ? [] : [Number(id)])))
    .pipe(z.array(z.number().int().positive())),
  SUBTITLES_BOT_TOKEN: optional,
  SUBTITLES_BOT_SECRET: z
    .string()
    .trim()
    .regex(/^[\w-]{16,256}$/)
    .optional(),
  SUBTITLES_BOT_NAME: optional,
  SUBTITLES_BOT_ADMINS: z
    .string()
    .default('')
    .transform((ids) => ids.split(',').flatMap((id) => (id.trim() === '' ? [] : [Number(id)])))
    .pipe(z.array(z.number().int().positive())),
  YT_DLP_PATH: z.string().trim().default('yt-dlp'),
  YT_DLP_COOKIES: optional,
  YT_DLP_PROXY: z.url({ protocol: /^http$/ }).optional(),
  PROXY_LIST: optional,
  CLIPS_PARALLEL: z.coerce.number().int().min(1).default(2),
  CLIPS_PARALLEL_PER_COMPANY: z.coerce.number().int().min(1).default(2),
  CLIPS_KEPT_DAYS: z.coerce.number().int().min(1).default(30),
  MUSIC_CONTACT: optional,
  MUSIC_BROWSERS: z.coerce.number().int().min(1).max(10).optional(),
  MUSIC_PAGES: z.coerce.number().int().min(1).max(10).optional(),
  CHROMIUM_PATH: z.string().trim().default('chromium'),
  RENDERERS: z.coerce.number().int().min(1).default(1),
});

export type Env = z.infer<typeof Env>;

let read: Env | undefined;

/**
 * The settings, read from the process environment once, at first use. This is the only file that reads it.
 * Throws with the name of each wrong setting and what it should look like.
 */
export function env(): Env {
  if (read) return read;
  // A setting left empty, as .env.example leaves them, is one that is not set.
  const given = Object.entries(process.env).filter(([, value]) => value?.trim());
  const parsed = Env.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new Error(`Settings that cannot be used (see .env.example):\n${z.prettifyError(parsed.error)}`);
  }
  read = parsed.data;
  return read;
}
