'use client';

import { useTranslations } from 'next-intl';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { selectorNames } from './source-draft';
import type { StepPart } from './step-part';

/** For pages that say nothing better about themselves: where on them things stand. */
export function SelectorFields({ draft: { selectors }, onChange }: StepPart) {
  const t = useTranslations('music.declare.selectors');
  return (
    <details className="rounded border border-border px-4 py-3">
      <summary className="cursor-pointer text-sm font-medium">{t('title')}</summary>
      <p className="py-2 text-sm text-muted-foreground">{t('text')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {selectorNames.map((name) => (
          <Field key={name} label={t(name === 'title' ? 'trackTitle' : name)}>
            {(control) => (
              <Input
                {...control}
                spellCheck={false}
                autoCapitalize="none"
                maxLength={500}
                placeholder={name === 'track' ? '.track' : undefined}
                value={selectors[name]}
                onChange={(event) => onChange({ selectors: { ...selectors, [name]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
