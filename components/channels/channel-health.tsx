'use client';

import { useTranslations } from 'next-intl';
import type { WireChannel } from './channels-api';
import { useAgo } from './use-ago';

/** What the last check-up found, in one line. */
export function ChannelHealth({ channel: { checkedAt, checkSteps } }: { channel: WireChannel }) {
  const t = useTranslations('channels');
  const ago = useAgo();
  if (checkedAt === null) return t('health.unchecked');
  const when = ago(checkedAt);
  const failed = checkSteps.filter(({ result }) => result === 'failed').length;
  if (failed > 0) return <span className="text-failed">{t('health.failed', { when, count: failed })}</span>;
  const warnings = checkSteps.filter(({ result }) => result === 'warning').length;
  if (warnings > 0)
    return <span className="text-waiting">{t('health.warning', { when, count: warnings })}</span>;
  return t('health.ok', { when });
}
