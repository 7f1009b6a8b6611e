'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { Claim } from '@/lib/assistant/receipts/schemas';
import { useActiveCompany } from '../shell/use-active-company';

/** Which row, or whose words, a number came from. */
export function ClaimOrigin({ claim, words }: { claim: Claim; words: string }) {
  const t = useTranslations('inbox');
  const language = useLocale();
  const timeZone = useActiveCompany()?.timeZone;
  const { source } = claim;
  const tool = source?.tool ?? '';
  const label = source?.label ?? null;
  const isMoment = label !== null && /^\d{4}-\d{2}-\d{2}T/.test(label);
  const row = isMoment
    ? new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(label),
      )
    : label;
  const where =
    source === null
      ? t('receipt.customer')
      : source.from === 'shop'
        ? t('receipt.shop')
        : t.has(`tools.${tool}` as 'tools.quote')
          ? t(`tools.${tool}` as 'tools.quote')
          : tool;
  return (
    <div role="status" className="mt-3 border-t border-border pt-3 text-sm">
      <p className="font-medium">{words}</p>
      {row ? <p>{row}</p> : null}
      <p className="text-muted-foreground">{where}</p>
      {source && source.path !== '' ? (
        <p className="font-mono text-xs break-all text-muted-foreground">{source.path}</p>
      ) : null}
    </div>
  );
}
