'use client';

import { Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { IconButton } from '../ui/icon-button';

/** Chooses files to go with a reply. */
export function AttachButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('chat');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        className="hidden"
        onChange={(event) => {
          for (const file of event.target.files ?? []) onFile(file);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <IconButton
        icon={Paperclip}
        label={t('attach')}
        className="size-12"
        onClick={() => input.current?.click()}
      />
    </>
  );
}
