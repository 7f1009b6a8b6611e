'use client';

import { useTranslations } from 'next-intl';
import { fieldError } from '../../api/field-error';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Fold } from './fold';
import type { WahaField, WahaWish } from './waha-wish';

type Props = {
  wish: WahaWish;
  wrong: readonly WahaField[];
  error: unknown;
  onChange: (wish: WahaWish) => void;
};

/** For the few who run a WAHA server themselves; everybody else is given one. */
export function OwnServerFields({ wish, wrong, error, onChange }: Props) {
  const t = useTranslations('channels.waha');
  const g = useTranslations('channels.guide');
  /** `name` is the field as the server calls it. */
  const wrongOf = (field: WahaField, name: string) =>
    wrong.includes(field) ? g('required') : fieldError(error, name);
  return (
    <Fold
      title={t('ownServer')}
      open={wish.ownServer}
      onToggle={(ownServer) => onChange({ ...wish, ownServer })}
    >
      <Field label={t('serverUrl')} hint={t('serverUrlHint')} error={wrongOf('serverUrl', 'server.url')}>
        {(control) => (
          <Input
            {...control}
            type="url"
            inputMode="url"
            autoComplete="off"
            value={wish.serverUrl}
            onChange={(event) => onChange({ ...wish, serverUrl: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('serverKey')} error={wrongOf('serverKey', 'server.apiKey')}>
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="off"
            value={wish.serverKey}
            onChange={(event) => onChange({ ...wish, serverKey: event.target.value })}
          />
        )}
      </Field>
    </Fold>
  );
}
