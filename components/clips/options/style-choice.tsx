'use client';

import { useTranslations } from 'next-intl';
import { StyleName } from '@/lib/subtitles/schemas';
import { PictureChoice } from './picture-choice';
import { StyleSample } from './style-sample';

type Props = {
  value: StyleName;
  onChange: (name: StyleName) => void;
  /** All styles may be used, and not the two plain ones alone. */
  free: boolean;
};

const plain: readonly StyleName[] = ['clean', 'boxed'];

/** How subtitles look, as pictures. */
export function StyleChoice({ value, onChange, free }: Props) {
  const t = useTranslations('clips.styles');
  return (
    <PictureChoice
      label={t('label')}
      value={value}
      onChange={onChange}
      options={StyleName.options.map((name) => ({
        value: name,
        name: t(`names.${name}`),
        picture: <StyleSample name={name} />,
        locked: !free && !plain.includes(name),
      }))}
      itemClassName="gap-1.5 p-1.5 text-left"
    />
  );
}
