'use client';

import { useTranslations } from 'next-intl';
import { CopyValue } from '../channels/copy-value';
import { bold } from '../channels/guides/bold';
import type { WireCampaign } from './leads-api';

type Props = { campaign: Pick<WireCampaign, 'name' | 'code' | 'link' | 'message'> };

/** What to click in TikTok Ads Manager, in its own words, with each value ready to be copied. */
export function AdsValues({ campaign: { name, code, link, message } }: Props) {
  const t = useTranslations('channels');
  return (
    <ol className="flex list-decimal flex-col gap-4 pl-5 marker:text-muted-foreground">
      <li>{t.rich('ads.step1', bold)}</li>
      <li>
        <p className="mb-2">{t.rich('ads.step2', bold)}</p>
        <CopyValue aria-label={t('campaigns.name')} value={`${name} · ${code}`} />
      </li>
      <li>{t.rich('ads.step3', bold)}</li>
      <li>
        <p className="mb-2">{t.rich('ads.step4', bold)}</p>
        {link ? <CopyValue aria-label={t('campaigns.link')} value={link} /> : <p>{t('campaigns.noLink')}</p>}
      </li>
      <li>{t.rich('ads.step5', bold)}</li>
      <li>
        <p className="mb-2">{t.rich('ads.step6', bold)}</p>
        <CopyValue aria-label={t('campaigns.greeting')} value={message} />
      </li>
      <li>{t.rich('ads.step7', bold)}</li>
    </ol>
  );
}
