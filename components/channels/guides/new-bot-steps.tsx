'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../../shell/use-active-company';
import { Button } from '../../ui/button';
import { CopyChip } from '../copy-chip';
import { botUsername } from './bot-username';

/** What to say to BotFather, word for word. */
export function NewBotSteps() {
  const t = useTranslations('channels.telegram');
  const name = useActiveCompany()?.name ?? '';
  return (
    <>
      <Button asChild variant="secondary" className="self-start">
        <a href="https://t.me/BotFather" target="_blank" rel="noopener">
          <ExternalLink aria-hidden />
          {t('open')}
        </a>
      </Button>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>
          {t('newBot')} <CopyChip text="/newbot" />
        </li>
        {name ? (
          <>
            <li>
              {t('name')} <CopyChip text={name} />
            </li>
            <li>
              {t('username')} <CopyChip text={botUsername(name)} />
            </li>
          </>
        ) : null}
      </ul>
      <p className="text-sm text-muted-foreground">{t('have')}</p>
    </>
  );
}
