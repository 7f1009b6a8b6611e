'use client';

import { Stamp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Spinner } from '../ui/spinner';
import { useReelLogo } from './use-reel-logo';

/** The company's logo, which stands on top of every video from then on; without one its name does. */
export function LogoField() {
  const t = useTranslations('reels');
  const ui = useTranslations('ui');
  const id = useId();
  const { logoId, save, remove } = useReelLogo();
  const busy = save.isPending || remove.isPending;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={id}
          aria-busy={busy ? true : undefined}
          className="inline-flex h-10 cursor-pointer items-center gap-2 rounded border border-input bg-card px-4 font-medium transition-colors hover:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
        >
          {busy ? <Spinner className="size-4" /> : <Stamp aria-hidden className="size-4" />}
          {logoId ? t('replaceLogo') : t('addLogo')}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            disabled={busy}
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) save.mutate(file);
            }}
          />
        </label>
        {logoId ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: a private file, served as it is. */}
            <img
              src={`/api/files/${logoId}`}
              alt={t('logo')}
              className="h-10 max-w-40 rounded border bg-white object-contain p-1"
            />
            <Button
              variant="ghost"
              size="icon"
              disabled={busy}
              aria-label={t('removeLogo')}
              onClick={() => remove.mutate()}
            >
              <X aria-hidden />
            </Button>
          </>
        ) : (
          <span className="text-sm text-muted-foreground">{ui('optional')}</span>
        )}
      </div>
      <FormError error={save.error ?? remove.error} />
    </div>
  );
}
