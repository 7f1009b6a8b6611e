'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { DateTime } from '../ui/date-time';
import { Notice } from '../ui/notice';
import { CampaignMenu } from './campaign-menu';
import { CampaignQr } from './campaign-qr';
import type { WireCampaign } from './leads-api';

const counted = ['leads', 'conversations', 'orders'] as const;

/** One campaign: its link and picture to hand out, and what came of it. */
export function CampaignCard({ campaign }: { campaign: WireCampaign }) {
  const t = useTranslations('channels.campaigns');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const { id, name, code, link, channelName, createdAt } = campaign;
  return (
    <li className="flex min-w-0 flex-col gap-4 rounded border border-border bg-card p-4">
      <div className="flex items-start gap-4">
        {link ? <CampaignQr id={id} name={name} /> : null}
        <div className="min-w-0 flex-1">
          <h3 className="text-base font-semibold wrap-anywhere">{name}</h3>
          <p className="text-xs text-muted-foreground">
            {channelName} · {t('code')} <span className="font-mono">{code}</span> ·{' '}
            <DateTime at={createdAt} timeZone={timeZone} style="date" />
          </p>
          <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
            {counted.map((what) => (
              <div key={what} className="flex flex-col-reverse">
                <dt className="text-xs text-muted-foreground">{t(what)}</dt>
                <dd className="text-lg font-semibold tabular-nums">{campaign[what]}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="-mt-1 -mr-2">
          <CampaignMenu campaign={campaign} />
        </div>
      </div>
      {link ? (
        <div className="mt-auto flex flex-col gap-3">
          <p className="truncate font-mono text-xs text-muted-foreground" title={link}>
            {link}
          </p>
          <div className="flex flex-wrap gap-2">
            <CopyButton text={link} label={t('copyLink')} />
            <Button asChild variant="secondary">
              <a href={`/api/campaigns/${id}/qr`} download={`${code}.svg`}>
                <Download aria-hidden />
                {t('downloadQr')}
              </a>
            </Button>
          </div>
        </div>
      ) : (
        <Notice kind="waiting">{t('noLink')}</Notice>
      )}
    </li>
  );
}
