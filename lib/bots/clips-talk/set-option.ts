import { ClipOptions } from '@/lib/subtitles';
import type { OpenWish } from './clip-talk';
import type { ClipTap } from './clip-tap';

type SetTap = Extract<ClipTap, { do: 'set' }>;

/** A wish with one option set; null for a value there is not.. Pure. */
export function setOption({ options, ...wish }: OpenWish, { option, value }: SetTap): OpenWish | null {
  const tag = value === 'none' ? null : value;
  const changes: Readonly<Record<SetTap['option'], object>> = {
    subtitles: { subtitles: value === 'yes' },
    voice: { voice: value === 'yes' },
    vertical: { vertical: value },
    style: { style: { ...options.style, name: value } },
    to: { translateTo: tag },
    spoken: { language: tag },
    text: { given: null },
  };
  const read = ClipOptions.safeParse({ ...options, ...changes[option] });
  return read.success ? { ...wish, options: read.data } : null;
}
