'use client';

import { Send } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useContactName } from '../inbox/use-contact-name';
import { useConversations } from '../inbox/use-conversations';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { Skeleton } from '../ui/skeleton';
import type { WireChannel } from './channels-api';
import { useTestChannel } from './use-test-channel';

/** A line to prove that messages leave: to the account itself, or into a conversation whose other end the owner holds. */
export function TestForm({ channel: { id, sendsToSelf } }: { channel: WireChannel }) {
  const t = useTranslations('channels');
  const format = useFormatter();
  const contactName = useContactName();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const test = useTestChannel(id);
  const recent = useConversations({ channel: id });
  const [chosen, setChosen] = useState('');
  const conversations = (recent.data?.pages ?? []).flatMap((page) => page.conversations);
  const conversationId = chosen || conversations[0]?.id;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sendsToSelf) test.mutate(null);
    else if (conversationId) test.mutate(conversationId);
  }

  if (!sendsToSelf && recent.isPending) return <Skeleton className="h-10" />;
  if (!sendsToSelf && conversations.length === 0) return <Notice>{t('testing.none')}</Notice>;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {sendsToSelf ? (
        <p className="text-sm text-muted-foreground">{t('testing.self')}</p>
      ) : (
        <Field label={t('testing.choose')} hint={t('testing.chooseHint')}>
          {(control) => (
            <Select {...control} value={conversationId} onChange={(event) => setChosen(event.target.value)}>
              {conversations.map(({ id: conversation, contact, lastMessageAt }) => (
                <option key={conversation} value={conversation}>
                  {`${contactName(contact)} · ${format.dateTime(new Date(lastMessageAt), { dateStyle: 'short', timeStyle: 'short', timeZone })}`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <FormError error={test.error} />
      {test.isSuccess ? (
        <Notice kind="paid" role="status">
          {t('testing.sent')}
        </Notice>
      ) : null}
      <Button type="submit" variant="secondary" className="self-start" pending={test.isPending}>
        <Send aria-hidden />
        {t('testing.send')}
      </Button>
    </form>
  );
}
