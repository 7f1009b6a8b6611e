import { useTranslations } from 'next-intl';
import type { StyleName } from '@/lib/subtitles/schemas';
import { cn } from '../../ui/class-names';

const lit = '#ffd60a';
const outlined = {
  textShadow: '0 0 2px #000, 0 0 2px #000, 0 1px 2px #000, 1px 0 1px #000, -1px 0 1px #000',
};

/** A few words over a picture, as a style sets them. */
export function StyleSample({ name }: { name: StyleName }) {
  const t = useTranslations('clips.styles');
  return (
    <span
      aria-hidden
      className={cn(
        'flex aspect-[2/1] w-full items-end justify-center overflow-hidden rounded-half p-2 text-center text-white',
        name === 'big' && 'items-center',
      )}
      style={{ background: 'linear-gradient(160deg, #3c6e71 0%, #284b63 45%, #b08968 100%)' }}
    >
      <span
        className={cn(
          'leading-tight',
          name === 'clean' && 'text-sm',
          name === 'boxed' && 'rounded-half bg-overlay/70 px-2 py-0.5 text-sm',
          name === 'karaoke' && 'text-sm font-bold',
          name === 'big' && 'text-base font-bold',
        )}
        style={name === 'boxed' ? undefined : outlined}
      >
        {name === 'karaoke' ? (
          <>
            {t('sampleBefore')} <span style={{ color: lit }}>{t('sampleLit')}</span> {t('sampleAfter')}
          </>
        ) : (
          t('sample')
        )}
      </span>
    </span>
  );
}
