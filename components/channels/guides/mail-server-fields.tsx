'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Fold } from './fold';
import type { MailboxWish } from './mailbox-wish';

type Props = {
  wish: MailboxWish;
  /** The server could not do without them. */
  needed: boolean;
  onChange: (wish: MailboxWish) => void;
};

const sides = [
  { host: 'imapHost', port: 'imapPort', portLabel: 'ofImap', example: 'imap.example.com' },
  { host: 'smtpHost', port: 'smtpPort', portLabel: 'ofSmtp', example: 'smtp.example.com' },
] as const;

/** Servers and user name of a mailbox, for services that cannot be found by the address. */
export function MailServerFields({ wish, needed, onChange }: Props) {
  const t = useTranslations('channels.mailbox');
  const [open, setOpen] = useState(false);
  return (
    <Fold title={t('servers')} open={open || needed} onToggle={setOpen}>
      <p className="text-sm text-muted-foreground">{t('serversHint')}</p>
      {sides.map(({ host, port, portLabel, example }) => (
        <div key={host} className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
          <Field label={t(host)}>
            {(control) => (
              <Input
                {...control}
                value={wish[host]}
                placeholder={example}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                onChange={(event) => onChange({ ...wish, [host]: event.target.value })}
              />
            )}
          </Field>
          <Field label={t(port)}>
            {(control) => (
              <Input
                {...control}
                type="number"
                inputMode="numeric"
                min={1}
                max={65_535}
                aria-label={t(portLabel)}
                value={Number.isNaN(wish[port]) ? '' : wish[port]}
                onChange={(event) => onChange({ ...wish, [port]: event.target.valueAsNumber })}
              />
            )}
          </Field>
        </div>
      ))}
      <Field label={t('user')}>
        {(control) => (
          <Input
            {...control}
            value={wish.user}
            autoComplete="off"
            autoCapitalize="off"
            onChange={(event) => onChange({ ...wish, user: event.target.value })}
          />
        )}
      </Field>
    </Fold>
  );
}
