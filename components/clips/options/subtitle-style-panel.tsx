'use client';

import type { MediaTier } from '@/lib/billing/schemas';
import type { SubtitleStyle } from '@/lib/subtitles/schemas';
import { LookFields } from './look-fields';
import { PlanNote } from './plan-note';
import { StyleChoice } from './style-choice';

type Props = {
  style: SubtitleStyle;
  onChange: (part: Partial<SubtitleStyle>) => void;
  tier: MediaTier | undefined;
};

/** The style, and what may be changed about it where the plan allows that. */
export function SubtitleStylePanel({ style, onChange, tier }: Props) {
  const free = tier?.styles ?? false;
  return (
    <div className="flex flex-col gap-4">
      <StyleChoice value={style.name} free={free} onChange={(name) => onChange({ name })} />
      {free ? <LookFields style={style} onChange={onChange} /> : null}
      {tier && !free ? <PlanNote tier="CREATOR" /> : null}
    </div>
  );
}
