'use client';

import { ArrowDown, ArrowUp, Minus, Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { WireChart } from '../music-api';

type Row = WireChart['positions'][number];

const icons = { new: Sparkles, up: ArrowUp, down: ArrowDown, same: Minus };
const inks = {
  new: 'text-primary-text',
  up: 'text-paid',
  down: 'text-failed',
  same: 'text-muted-foreground',
};

/** How a track has moved since the day before. */
export function ChartMove({ row: { move, previous, position } }: { row: Row }) {
  const t = useTranslations('music.charts.moves');
  const Icon = icons[move];
  const by = previous === null ? 0 : Math.abs(previous - position);
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap tabular-nums ${inks[move]}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span aria-hidden>{move === 'new' ? t('newShort') : by === 0 ? '' : by}</span>
      <span className="sr-only">{t(move, { by })}</span>
    </span>
  );
}
