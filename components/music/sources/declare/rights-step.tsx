'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { TerritoryNames } from '../territory-names';
import { EvidenceField } from './evidence-field';
import type { StepPart } from './step-part';

/** Under which rights its tracks may be used: whose, which, shown by what, where, how long. */
export function RightsStep(part: StepPart) {
  const { draft, onChange, problemOf } = part;
  const t = useTranslations('music.declare');
  const ui = useTranslations('ui');
  const codes = draft.territories.toUpperCase().match(/\b[A-Z]{2}\b/g) ?? [];
  return (
    <>
      <Field label={t('holder')} hint={t('holderHint')} error={problemOf('rights.holder', draft.holder)}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={draft.holder}
            onChange={(event) => onChange({ holder: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('licence')} hint={t('licenceHint')} error={problemOf('rights.licence', draft.licence)}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={draft.licence}
            onChange={(event) => onChange({ licence: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('licenceUrl')}
        note={ui('optional')}
        error={problemOf('rights.licenceUrl', draft.licenceUrl)}
      >
        {(control) => (
          <Input
            {...control}
            type="url"
            placeholder="https://"
            value={draft.licenceUrl}
            onChange={(event) => onChange({ licenceUrl: event.target.value })}
          />
        )}
      </Field>
      <EvidenceField {...part} />
      <Field
        label={t('territories')}
        note={ui('optional')}
        hint={
          <>
            {t('territoriesHint')} <TerritoryNames codes={codes} />
          </>
        }
        error={problemOf('rights.territories', draft.territories)}
      >
        {(control) => (
          <Input
            {...control}
            placeholder="RU, KZ, BY"
            value={draft.territories}
            onChange={(event) => onChange({ territories: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('validFrom')} error={problemOf('rights.validFrom', draft.validFrom)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.validFrom}
              onChange={(event) => onChange({ validFrom: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('validUntil')}
          note={ui('optional')}
          error={problemOf('rights.validUntil', draft.validUntil)}
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.validUntil}
              onChange={(event) => onChange({ validUntil: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
