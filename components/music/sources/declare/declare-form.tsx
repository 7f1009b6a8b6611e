'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useCallback, useRef, useState } from 'react';
import { fieldError } from '../../../api/field-error';
import { Button } from '../../../ui/button';
import { focusFirstWrong } from '../../../ui/focus-first-wrong';
import { FormError } from '../../../ui/form-error';
import { PaceStep } from './pace-step';
import { RightsStep } from './rights-step';
import type { SourceDraft } from './source-draft';
import { StepLine } from './step-line';
import { type StepKey, steps } from './steps';
import { useProblems } from './use-problems';
import { useSaveSource } from './use-save-source';
import { WhereStep } from './where-step';

type Props = { initially: SourceDraft; isNew: boolean; onSaved: (id: string) => void };

/** Where, under which rights, how: one question after another, each checked before the next. */
export function DeclareForm({ initially, isNew, onSaved }: Props) {
  const t = useTranslations('music.declare');
  const ui = useTranslations('ui');
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initially);
  const [step, setStep] = useState<StepKey>('where');
  const [tried, setTried] = useState<readonly StepKey[]>([]);
  const problems = useProblems(draft);
  const save = useSaveSource(isNew ? null : initially, onSaved);
  const index = steps.findIndex(({ key }) => key === step);
  const next = steps[index + 1]?.key;
  const before = steps[index - 1]?.key;
  const change = useCallback((part: Partial<SourceDraft>) => setDraft((was) => ({ ...was, ...part })), []);

  function go(to: StepKey) {
    setStep(to);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus());
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried((was) => [...was, step]);
    if (problems.inStep(step)) {
      if (form.current) focusFirstWrong(form.current);
      return;
    }
    if (next) return go(next);
    const missing = steps.find(({ key }) => problems.inStep(key));
    if (missing) return go(missing.key);
    save.mutate(draft);
  }

  const shown = tried.includes(step);
  const part = {
    draft,
    onChange: change,
    problemOf: (field: string, typed: string) =>
      (shown ? problems.of(field, typed) : undefined) ?? fieldError(save.error, field),
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-6">
      <StepLine step={step} onStep={go} open={(key) => isNew === false || tried.includes(key)} />
      {step === 'where' ? <WhereStep {...part} isNew={isNew} /> : null}
      {step === 'rights' ? <RightsStep {...part} /> : null}
      {step === 'pace' ? <PaceStep {...part} /> : null}
      <FormError error={save.error} />
      <div className="flex flex-wrap justify-between gap-2">
        {before ? (
          <Button variant="secondary" onClick={() => go(before)}>
            {ui('back')}
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" pending={save.isPending}>
          {next ? t('next') : t(isNew ? 'declare' : 'save')}
        </Button>
      </div>
    </form>
  );
}
