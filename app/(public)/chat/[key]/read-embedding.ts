import { z } from 'zod';
import type { Dress } from '@/components/customer-chat/embedded-look';
import type { Embedding } from '@/components/customer-chat/use-embedding';
import { env } from '@/lib/platform/env';
import { framePermit } from '@/lib/platform/http/frame-permit';
import { Language } from '@/lib/platform/i18n/languages';

const Asked = z.object({
  embedded: z.literal('1'),
  permit: z.string(),
  site: z.string(),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .catch(null),
  language: Language.nullable().catch(null),
});

export interface ReadEmbedding {
  readonly embedding: Embedding;
  readonly dress: Dress;
  readonly language: Language | null;
}

/** What the address of a chat says about the page it is framed by; null when no such site has leave to. */
export function readEmbedding(
  key: string,
  search: Readonly<Record<string, string | string[] | undefined>>,
  now: Date,
): ReadEmbedding | null {
  const { AUTH_SECRET } = env();
  const asked = Asked.safeParse(search);
  if (!asked.success || !AUTH_SECRET) return null;
  const { permit, site, theme, colour, language } = asked.data;
  const sites = framePermit(AUTH_SECRET).read(permit, `/chat/${key}`, now) ?? [];
  return sites.includes(site) ? { embedding: { site }, dress: { theme, colour }, language } : null;
}
