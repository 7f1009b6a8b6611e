'use client';

import { Stamp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { PictureButton } from '../ui/picture-button';
import { useReelLogo } from './use-reel-logo';

/** The company's logo, which stands on top of every video from then on; without one its name does. */
export function LogoField() {
  const t = useTranslations('reels');
  const ui = useTranslations('ui');
  const { logoId, save, remove } = useReelLogo();
  const busy = save.isPending || remove.isPending;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <PictureButton
          icon={Stamp}
          label={logoId ? t('replaceLogo') : t('addLogo')}
          busy={busy}
          onFile={(file) => save.mutate(file)}
        />
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
