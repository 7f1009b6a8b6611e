'use client';

import { Download, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';

type Props = { url: string; name: string; alt: string; onClose: () => void };

/** One picture over everything; a tap beside it, Escape or the cross puts it away. */
export function Lightbox({ url, name, alt, onClose }: Props) {
  const t = useTranslations('chat.attached');
  const button = 'grid size-11 place-items-center rounded-full bg-card text-foreground shadow hover:bg-hover';
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 bg-overlay/80 duration-150 data-[state=open]:animate-in data-[state=open]:fade-in-0" />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-0 z-50 grid place-items-center p-4 outline-none"
          onClick={onClose}
        >
          <Primitive.Title className="sr-only">{alt}</Primitive.Title>
          {/* biome-ignore lint/performance/noImgElement: private files come from our own door and are not to be cached elsewhere */}
          <img src={url} alt={alt} className="max-h-[calc(100dvh-6rem)] max-w-full rounded object-contain" />
          <div className="fixed top-3 right-3 flex gap-2">
            <a
              href={url}
              download={name}
              aria-label={t('save', { name })}
              className={button}
              onClick={(event) => event.stopPropagation()}
            >
              <Download aria-hidden className="size-5" />
            </a>
            <Primitive.Close aria-label={t('close')} className={button}>
              <X aria-hidden className="size-5" />
            </Primitive.Close>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
