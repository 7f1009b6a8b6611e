'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ConversationSettings } from '@/lib/conversations/schemas';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { FormError } from '../ui/form-error';
import { NumberField } from './number-field';
import type { Saving } from './saving';

type Props = { settings: ConversationSettings; save: Saving<ConversationSettings> };

const numberOf = (value: number | null) => value ?? Number.NaN;
const wishOf = (value: number) => (Number.isNaN(value) ? null : value);

/** How long a person's lease lasts, and how much history is kept; an empty field means without end. */
export function HistoryForm({ settings, save }: Props) {
  const t = useTranslations('settings.history');
  const s = useTranslations('settings');
  const ui = useTranslations('ui');
  const [wish, setWish] = useState(settings);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const result = ConversationSettings.safeParse(wish);
  const wrong = (field: keyof ConversationSettings) =>
    checked && result.error?.issues.some((issue) => issue.path[0] === field) ? s('numberWrong') : undefined;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setChecked(true);
    focusFirstWrong(event.currentTarget);
    if (!result.success) return;
    // What goes does not come back: a limit that is new or closer is asked about first.
    if (isCloser(settings.keepDays, wish.keepDays) || isCloser(settings.keepMegabytes, wish.keepMegabytes))
      setAsking(true);
    else save.mutate(result.data);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <NumberField
        label={t('humanMinutes')}
        hint={t('humanMinutesHint')}
        value={numberOf(wish.humanMinutes)}
        min={1}
        max={10_080}
        onChange={(value) => setWish({ ...wish, humanMinutes: wishOf(value) })}
        error={wrong('humanMinutes')}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField
          label={t('keepDays')}
          hint={t('keepDaysHint')}
          value={numberOf(wish.keepDays)}
          min={1}
          max={3_650}
          onChange={(value) => setWish({ ...wish, keepDays: wishOf(value) })}
          error={wrong('keepDays')}
        />
        <NumberField
          label={t('keepMegabytes')}
          hint={t('keepMegabytesHint')}
          value={numberOf(wish.keepMegabytes)}
          min={10}
          max={1_000_000}
          onChange={(value) => setWish({ ...wish, keepMegabytes: wishOf(value) })}
          error={wrong('keepMegabytes')}
        />
      </div>
      <FormError error={save.error} />
      <Button type="submit" className="self-start" pending={save.isPending}>
        {ui('save')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('confirmTitle')}
        description={t('confirmText')}
        confirmLabel={t('confirm')}
        onConfirm={() => {
          setAsking(false);
          if (result.success) save.mutate(result.data);
        }}
      />
    </form>
  );
}

function isCloser(before: number | null, after: number | null): boolean {
  return after !== null && (before === null || after < before);
}
