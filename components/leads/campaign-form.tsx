'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Campaign } from '@/lib/channels/campaigns/schemas';
import { fieldError } from '../api/field-error';
import type { Wire } from '../api/wire';
import type { WireChannel } from '../channels/channels-api';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { FormError } from '../ui/form-error';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { useCreateCampaign } from './use-create-campaign';

type Props = {
  /** WhatsApp channels to choose from; the first is chosen. */
  phones: readonly WireChannel[];
  onCreated: (campaign: Wire<Campaign>) => void;
};

/** What a campaign is called, and what the customer will say first. */
export function CampaignForm({ phones, onCreated }: Props) {
  const t = useTranslations('channels');
  const [wish, setWish] = useState({ name: '', greeting: t('campaigns.greetingDefault'), channelId: '' });
  const [checked, setChecked] = useState(false);
  const create = useCreateCampaign(onCreated);
  const channelId = wish.channelId || phones[0]?.id;
  const missing = (field: 'name' | 'greeting') =>
    checked && !wish[field].trim() ? t('guide.required') : fieldError(create.error, field);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (wish.name.trim() && wish.greeting.trim() && channelId) create.mutate({ ...wish, channelId });
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label={t('campaigns.name')} hint={t('campaigns.nameHint')} error={missing('name')}>
        {(control) => (
          <Input
            {...control}
            value={wish.name}
            maxLength={120}
            onChange={(event) => setWish({ ...wish, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('campaigns.greeting')} hint={t('campaigns.greetingHint')} error={missing('greeting')}>
        {(control) => (
          <Textarea
            {...control}
            value={wish.greeting}
            maxLength={300}
            onChange={(event) => setWish({ ...wish, greeting: event.target.value })}
          />
        )}
      </Field>
      {phones.length > 1 ? (
        <Field label={t('campaigns.channel')}>
          {(control) => (
            <Select
              {...control}
              value={channelId}
              onChange={(event) => setWish({ ...wish, channelId: event.target.value })}
            >
              {phones.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <FormError error={create.error} />
      <Button type="submit" className="self-start" pending={create.isPending}>
        {t('campaigns.create')}
      </Button>
    </form>
  );
}
