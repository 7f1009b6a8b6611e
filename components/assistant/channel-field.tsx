'use client';

import { useTranslations } from 'next-intl';
import { useChannels } from '../channels/use-channels';
import { Field } from '../ui/field';
import { Select } from '../ui/select';

type Props = {
  /** An id; empty: none of them. */
  value: string;
  onChange: (channelId: string) => void;
  /** What choosing none of them means. */
  none: string;
};

/** One of the company's channels, or none. */
export function ChannelField({ value, onChange, none }: Props) {
  const t = useTranslations('assistant');
  const channels = useChannels();
  return (
    <Field label={t('channelLabel')}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {channels.data?.channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
