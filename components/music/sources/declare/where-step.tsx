'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Textarea } from '../../../ui/textarea';
import type { StepPart } from './step-part';

/** What the source is called, and on which hosts its pages and sounds lie. */
export function WhereStep({ draft, onChange, problemOf, isNew }: StepPart & { isNew: boolean }) {
  const t = useTranslations('music.declare');
  const ui = useTranslations('ui');
  return (
    <>
      <Field label={t('name')} error={problemOf('name', draft.name)}>
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={draft.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('id')} hint={t('idHint')} error={problemOf('id', draft.id)}>
        {(control) => (
          <Input
            {...control}
            maxLength={32}
            disabled={!isNew}
            autoCapitalize="none"
            spellCheck={false}
            placeholder="mysite"
            value={draft.id}
            onChange={(event) => onChange({ id: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('pageHosts')} hint={t('pageHostsHint')} error={problemOf('pageHosts', draft.pageHosts)}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            autoCapitalize="none"
            spellCheck={false}
            placeholder="music.example.com"
            value={draft.pageHosts}
            onChange={(event) => onChange({ pageHosts: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t('mediaHosts')}
        note={ui('optional')}
        hint={t('mediaHostsHint')}
        error={problemOf('mediaHosts', draft.mediaHosts)}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            autoCapitalize="none"
            spellCheck={false}
            placeholder="*.cdn.example.com"
            value={draft.mediaHosts}
            onChange={(event) => onChange({ mediaHosts: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
