'use client';

import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { DateTime } from '../ui/date-time';
import { Dialog } from '../ui/dialog';
import type { WireLead } from './leads-api';

/** Everything somebody wrote into a lead form. */
export function AnswersDialog({ lead, onClose }: { lead: WireLead; onClose: () => void }) {
  const t = useTranslations('channels.leads');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const answers = Object.entries(lead.answers);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('details', { name: lead.name ?? t('noName') })}
      description={
        <>
          {[lead.campaign?.name ?? t('noCampaign'), t(`vias.${lead.via}`)].join(' · ')} ·{' '}
          <DateTime at={lead.receivedAt} timeZone={timeZone} />
        </>
      }
    >
      {answers.length > 0 ? (
        <dl className="flex flex-col gap-3">
          {answers.map(([question, answer]) => (
            <div key={question}>
              <dt className="text-xs text-muted-foreground wrap-anywhere">{question}</dt>
              <dd className="whitespace-pre-wrap wrap-anywhere">{answer}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-muted-foreground">{t('noAnswers')}</p>
      )}
    </Dialog>
  );
}
