'use client';

import { useTranslations } from 'next-intl';
import { ClipOptions } from '@/lib/subtitles/schemas';
import { PictureChoice } from './picture-choice';
import { VerticalPicture } from './vertical-picture';

type Props = { value: ClipOptions['vertical']; onChange: (vertical: ClipOptions['vertical']) => void };

const Vertical = ClipOptions.shape.vertical.unwrap();

/** Whether and how a wide video becomes an upright one, each way with a little picture of what it does. */
export function VerticalChoice({ value, onChange }: Props) {
  const t = useTranslations('clips.vertical');
  return (
    <div className="flex flex-col gap-2">
      <PictureChoice
        label={t('label')}
        value={value}
        onChange={onChange}
        options={Vertical.options.map((kind) => ({
          value: kind,
          name: t(kind),
          picture: <VerticalPicture kind={kind} />,
        }))}
        className="sm:grid-cols-4"
        itemClassName="items-center gap-1 px-2 pt-3 pb-2 text-center"
      />
      <p className="text-sm text-muted-foreground">{t(`texts.${value}`)}</p>
    </div>
  );
}
