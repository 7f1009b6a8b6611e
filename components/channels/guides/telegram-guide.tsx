'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { ConnectedLine } from './connected-line';
import { FirstMessage } from './first-message';
import { GuideStep } from './guide-step';
import { GuideSteps } from './guide-steps';
import { hasHeard } from './has-heard';
import { NewBotSteps } from './new-bot-steps';
import { TokenForm } from './token-form';
import type { GuideProgress } from './use-guide';

/** A bot from BotFather, its token, and the first message. */
export function TelegramGuide({ guide }: { guide: GuideProgress }) {
  const t = useTranslations('channels.telegram');
  const { channel, channelId } = guide;
  const done = channelId !== null;
  return (
    <GuideSteps>
      <GuideStep number={1} title={t('create')} state={done ? 'done' : 'now'}>
        <NewBotSteps />
      </GuideStep>
      <GuideStep
        number={2}
        title={t('paste')}
        state={done ? 'done' : 'open'}
        summary={channel ? <ConnectedLine name={channel.name} onStartOver={guide.startOver} /> : null}
      >
        <TokenForm
          connecting={guide.connecting}
          error={guide.error}
          onToken={(token) => guide.connect({ token })}
        />
      </GuideStep>
      <GuideStep number={3} title={t('write')} state={channel ? 'now' : 'later'}>
        {channel ? (
          <>
            <p>{t('writeText')}</p>
            {channel.publicUrl && !hasHeard(channel) ? (
              <Button asChild className="self-start">
                <a href={channel.publicUrl} target="_blank" rel="noopener">
                  <ExternalLink aria-hidden />
                  {t('openBot')}
                </a>
              </Button>
            ) : null}
            <FirstMessage channel={channel} />
          </>
        ) : null}
      </GuideStep>
    </GuideSteps>
  );
}
