import { env } from '@/lib/platform/env';

/** The word that robots.txt knows us by. */
export const robotName = 'X8Music';

/** Who we say we are, everywhere: our name, and where to reach whoever runs us. */
export function musicUserAgent(): string {
  const { MUSIC_CONTACT, X8_URL } = env();
  return `Mozilla/5.0 (compatible; ${robotName}/1.0; +${MUSIC_CONTACT ?? X8_URL})`;
}
