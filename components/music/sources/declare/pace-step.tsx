'use client';

import { useTranslations } from 'next-intl';
import { TimeZoneSelect } from '../../../company/time-zone-select';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Textarea } from '../../../ui/textarea';
import { ScheduleFields } from './schedule-fields';
import { SelectorFields } from './selector-fields';
import type { StepPart } from './step-part';

/** How its pages are visited: how often, how many at once, which by themselves and when. */
export function PaceStep(part: StepPart) {
  const { draft, onChange, problemOf } = part;
  const t = useTranslations('music.declare');
  const ui = useTranslations('ui');
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('delay')} hint={t('delayHint')} error={problemOf('delayMs', draft.delaySeconds)}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={draft.delaySeconds}
              onChange={(event) => onChange({ delaySeconds: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('parallel')} error={problemOf('parallelPages', draft.parallelPages)}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={draft.parallelPages}
              onChange={(event) => onChange({ parallelPages: event.target.value })}
            />
          )}
        </Field>
      </div>
      {(['chartUrl', 'freshUrl'] as const).map((field) => (
        <Field
          key={field}
          label={t(field)}
          note={ui('optional')}
          hint={t(`${field}Hint`)}
          error={problemOf(field, draft[field])}
        >
          {(control) => (
            <Input
              {...control}
              type="url"
              placeholder="https://"
              value={draft[field]}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field
        label={t('albumUrls')}
        note={ui('optional')}
        hint={t('albumUrlsHint')}
        error={problemOf('albumUrls', draft.albumUrls)}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            spellCheck={false}
            value={draft.albumUrls}
            onChange={(event) => onChange({ albumUrls: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('timeZone')}>
        {(control) => (
          <TimeZoneSelect
            {...control}
            value={draft.timeZone}
            onChange={(event) => onChange({ timeZone: event.target.value })}
          />
        )}
      </Field>
      <ScheduleFields {...part} />
      <SelectorFields {...part} />
    </>
  );
}
