'use client';

import { useTranslations } from 'next-intl';
import { SearchSelect } from '../../ui/search-select';
import type { ClipMeans } from '../clips-api';
import { OptionRow } from './option-row';
import { PlanNote } from './plan-note';
import { SettingNote } from './setting-note';

type Props = {
  value: string | null;
  onChange: (tag: string | null) => void;
  means: ClipMeans | undefined;
  /** The reader's own language, which most translate into. */
  likely: string;
};

/** Into which of the languages that the translator here knows. */
export function TranslateOption({ value, onChange, means, likely }: Props) {
  const t = useTranslations('clips.options');
  const translator = means?.abilities.translator;
  const languages = means?.abilities.languages ?? [];
  const missing = translator && 'missing' in translator ? translator.missing : null;
  const allowed = means?.tier.translation ?? false;
  const first = languages.find(({ tag }) => tag === likely) ?? languages[0];
  return (
    <OptionRow
      title={t('translate')}
      text={t('translateText')}
      checked={value !== null}
      disabled={!allowed || missing !== null || !first}
      onChange={(on) => onChange(on ? (first?.tag ?? null) : null)}
      note={
        means && !allowed ? (
          <PlanNote tier="PRO" />
        ) : missing !== null ? (
          <SettingNote what="translator" setting={missing} />
        ) : means && !first ? (
          <p className="text-sm text-muted-foreground">{t('noLanguages')}</p>
        ) : null
      }
    >
      <SearchSelect
        label={t('translateTo')}
        hint={t('languageHint')}
        nothing={t('languageNothing')}
        value={value ?? ''}
        options={languages.map(({ tag, name }) => ({ value: tag, label: name }))}
        onChange={onChange}
      />
    </OptionRow>
  );
}
