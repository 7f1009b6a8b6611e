import type { MediaTier } from '@/lib/billing';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ClipOptions, SubtitleStyle } from '../schemas';

/** Throws `forbidden` when the tier does not allow what is wished; the sentence names the tier that does. */
export function assertTier(options: ClipOptions, tier: MediaTier): void {
  const params = { tier: tier.name };
  if (options.translateTo !== null && !tier.translation)
    throw new AppError('forbidden', 'tier-without-translation', { field: 'options.translateTo', params });
  if (options.voice && !tier.voice)
    throw new AppError('forbidden', 'tier-without-voice', { field: 'options.voice', params });
  if (!tier.styles && !isPlain(options.style))
    throw new AppError('forbidden', 'tier-without-styles', { field: 'options.style', params });
  if (!tier.styles && options.watermarkId !== null)
    throw new AppError('forbidden', 'tier-without-styles', { field: 'options.watermarkId', params });
}

/** One of the two styles everybody has, as it comes. */
function isPlain({ name, font, size, colour, position }: SubtitleStyle): boolean {
  const isOwn = font !== 'Noto Sans' || size !== 'medium' || colour !== undefined || position !== 'bottom';
  return (name === 'clean' || name === 'boxed') && !isOwn;
}
