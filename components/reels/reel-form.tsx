'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { maxReelText, maxReelWishes } from '@/lib/reels/schemas';
import { fieldError } from '../api/field-error';
import { SoundtrackField } from '../music/soundtrack/soundtrack-field';
import { Field } from '../ui/field';
import { focusFirstWrong } from '../ui/focus-first-wrong';
import { Input } from '../ui/input';
import { Textarea } from '../ui/textarea';
import { CountChoice } from './count-choice';
import { isUnderWay } from './is-under-way';
import { LogoField } from './logo-field';
import { OrderPanel } from './order-panel';
import { PhotoStage } from './photo-stage';
import type { ReelDraft } from './reel-draft';
import type { ReelsPage, WireReel } from './reels-api';
import { TemplateChoice } from './template-choice';
import { useOrderReels } from './use-order-reels';
import { usePhoto } from './use-photo';
import { wishOf } from './wish-of';

type Props = {
  draft: ReelDraft;
  onChange: (part: Partial<ReelDraft>) => void;
  /** What the company has and may; undefined until it is known. */
  means: Pick<ReelsPage, 'balance' | 'rules' | 'reels'> | undefined;
  onOrdered: () => void;
  /** Filled from an older video: only the choices are left to be made. */
  begunAgain: boolean;
};

/** The photo is the page; beside it what is to be said, how, and how many times. */
export function ReelForm({ draft, onChange, means, onOrdered, begunAgain }: Props) {
  const t = useTranslations('reels');
  const ui = useTranslations('ui');
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [lastOrder, setLastOrder] = useState<string | null>(null);
  const order = useOrderReels(({ order: { id } }) => {
    setLastOrder(id);
    onOrdered();
  });
  const change = useCallback(
    (part: Partial<ReelDraft>) => {
      setLastOrder(null);
      onChange(part);
    },
    [onChange],
  );
  const photo = usePhoto(
    draft.photoId,
    useCallback((photoId) => change({ photoId }), [change]),
  );
  const wish = wishOf(draft);
  // The word that it is accepted stands for as long as something of it is being made.
  const accepted = lastOrder !== null && (means?.reels.some(isOf(lastOrder)) ?? true);
  const textMissing = tried && draft.text.trim().length < 3;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (photo.sending || order.isPending || accepted) return;
    setTried(true);
    if (wish) order.mutate(wish);
    else if (form.current) focusFirstWrong(form.current);
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      aria-label={t('newReels')}
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-10"
    >
      <PhotoStage photo={photo} missing={tried && draft.photoId === null && !photo.sending} />
      <div className="flex min-w-0 flex-col gap-6 lg:max-w-form">
        <Field
          label={t(draft.template === 'own' ? 'prompt' : 'about')}
          hint={t(draft.template === 'own' ? 'promptHint' : 'aboutHint')}
          error={textMissing ? ui('required') : fieldError(order.error, 'text')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              className="min-h-20"
              maxLength={maxReelText}
              placeholder={t('aboutExample')}
              value={draft.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          )}
        </Field>
        <TemplateChoice
          value={draft.template}
          focused={begunAgain}
          onChange={(template) => change({ template })}
        />
        <div className="grid gap-x-4 gap-y-6 sm:grid-cols-[minmax(0,1fr)_10rem]">
          {draft.template === 'own' ? null : (
            <Field label={t('wishes')} note={ui('optional')}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={maxReelWishes}
                  placeholder={t('wishesExample')}
                  value={draft.wishes}
                  onChange={(event) => change({ wishes: event.target.value })}
                />
              )}
            </Field>
          )}
          <Field label={t('price')} note={ui('optional')}>
            {(control) => (
              <Input
                {...control}
                maxLength={20}
                placeholder={t('priceExample')}
                value={draft.price}
                onChange={(event) => change({ price: event.target.value })}
              />
            )}
          </Field>
        </div>
        <SoundtrackField
          value={draft.soundtrackId}
          otherwise={t('ownMusic')}
          onChange={(soundtrackId) => change({ soundtrackId })}
        />
        <LogoField />
        <CountChoice value={draft.count} onChange={(count) => change({ count })} />
        <OrderPanel
          count={draft.count}
          means={means}
          error={fieldError(order.error, 'text') ? null : order.error}
          pending={order.isPending}
          waiting={photo.sending}
          accepted={accepted ? draft.count : 0}
          onMore={() => setLastOrder(null)}
        />
      </div>
    </form>
  );
}

const isOf = (orderId: string) => (reel: WireReel) => reel.orderId === orderId && isUnderWay(reel);
