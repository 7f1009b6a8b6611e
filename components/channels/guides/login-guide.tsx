'use client';

import { useTranslations } from 'next-intl';
import { BeginLogin } from './begin-login';
import { bold } from './bold';
import { ChooseAccount } from './choose-account';
import { ConnectedLine } from './connected-line';
import { FirstMessage } from './first-message';
import { GuideStep } from './guide-step';
import { GuideSteps } from './guide-steps';
import type { GuideProgress } from './use-guide';

export type LoginAdapter = 'instagram' | 'facebook' | 'gmail';

const preparations = {
  instagram: ['instagram1', 'instagram2', 'instagram3'],
  facebook: ['facebook1'],
  gmail: ['gmail1', 'gmail2'],
} as const;

const invitations = { instagram: 'writeInstagram', facebook: 'writeFacebook', gmail: 'writeGmail' } as const;

/** An account opened by a login at the other side: log in, choose, and the first message. */
export function LoginGuide({ adapter, guide }: { adapter: LoginAdapter; guide: GuideProgress }) {
  const t = useTranslations('channels.login');
  const { channel, channelId, login, again } = guide;
  const back = channelId !== null || login !== null;
  return (
    <GuideSteps>
      <GuideStep number={1} title={t('log')} state={back ? 'done' : 'now'}>
        <p className="font-medium">{t('prepare')}</p>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          {preparations[adapter].map((key) => (
            <li key={key}>{t.rich(key, bold)}</li>
          ))}
        </ul>
        <BeginLogin adapter={adapter} again={again} />
      </GuideStep>
      <GuideStep
        number={2}
        title={t('choose')}
        state={channelId !== null ? 'done' : login !== null ? 'now' : 'later'}
        summary={channel ? <ConnectedLine name={channel.name} onStartOver={guide.startOver} /> : null}
      >
        {login === null ? null : <ChooseAccount adapter={adapter} loginId={login} guide={guide} />}
      </GuideStep>
      <GuideStep number={3} title={t('write')} state={channel ? 'now' : 'later'}>
        {channel ? (
          <>
            <p>{t(invitations[adapter], { account: channel.name })}</p>
            <FirstMessage channel={channel} />
          </>
        ) : null}
      </GuideStep>
    </GuideSteps>
  );
}
