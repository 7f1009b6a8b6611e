'use client';

import { useTranslations } from 'next-intl';
import { ConnectedLine } from './connected-line';
import { FirstMessage } from './first-message';
import { GuideStep } from './guide-step';
import { GuideSteps } from './guide-steps';
import { MailboxForm } from './mailbox-form';
import type { GuideProgress } from './use-guide';

/** Any mailbox: its address and password, proved at once, and the first letter. */
export function MailboxGuide({ guide }: { guide: GuideProgress }) {
  const t = useTranslations('channels.mailbox');
  const { channel, channelId } = guide;
  return (
    <GuideSteps>
      <GuideStep
        number={1}
        title={t('account')}
        state={channelId === null ? 'now' : 'done'}
        summary={channel ? <ConnectedLine name={channel.name} onStartOver={guide.startOver} /> : null}
      >
        <MailboxForm
          connecting={guide.connecting}
          error={guide.error}
          onInput={(input) => guide.connect(input)}
        />
      </GuideStep>
      <GuideStep number={2} title={t('write')} state={channel ? 'now' : 'later'}>
        {channel ? (
          <>
            <p>{t('writeText', { account: channel.name })}</p>
            <FirstMessage channel={channel} />
          </>
        ) : null}
      </GuideStep>
    </GuideSteps>
  );
}
