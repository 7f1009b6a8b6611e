import type { MediaTier, TierPoint } from './schemas';

/** What a tier allows, one point after another, as screens and the bot list it. */
export function tierPoints(tier: MediaTier): TierPoint[] {
  const point = (key: string, count = 0): TierPoint => ({ key, count });
  return [
    tier.maxSeconds < 120 ? point('seconds', tier.maxSeconds) : point('minutes', tier.maxSeconds / 60),
    point('height', tier.maxHeight),
    point('perDay', tier.perDay),
    point('subtitles'),
    point('vertical'),
    ...(tier.translation ? [point('translation')] : []),
    ...(tier.voice ? [point('voice')] : []),
    point(tier.styles ? 'styles' : 'plainStyles'),
    point(tier.watermark ? 'watermark' : 'noWatermark'),
    ...(tier.priority > 0 ? [point(tier.priority > 1 ? 'highestPriority' : 'priority')] : []),
  ];
}
