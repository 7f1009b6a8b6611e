'use client';

import { useTranslations } from 'next-intl';
import { DeclareSource } from '@/lib/music/schemas';
import { declarationOf } from './declaration-of';
import type { SourceDraft } from './source-draft';
import { type StepKey, steps } from './steps';

const worded = ['id', 'pageHosts', 'mediaHosts', 'territories', 'validUntil', 'evidenceUrl'] as const;

/** What of a draft cannot be declared yet: by field, in words, and by step. */
export function useProblems(draft: SourceDraft) {
  const t = useTranslations('music.declare');
  const ui = useTranslations('ui');
  const { error } = DeclareSource.safeParse(declarationOf(draft));
  const fields = new Set((error?.issues ?? []).map(({ path }) => nameOf(path)));
  return {
    none: fields.size === 0,
    /** `fields` of a step are those of the declaration itself; rights stand in one of their own. */
    inStep: (step: StepKey) => [...fields].some((field) => stepOf(field) === step),
    of(field: string, typed: string): string | undefined {
      if (!fields.has(field)) return undefined;
      if (typed.trim() === '' && field !== 'rights.evidenceUrl') return ui('required');
      const last = field.split('.').at(-1);
      const word = worded.find((one) => one === last);
      return t(word ? `wrong.${word}` : 'wrong.other');
    },
  };
}

/** Places within a list are of no use to whoever typed it. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.filter((part) => typeof part === 'string').join('.');

function stepOf(field: string): StepKey {
  const [first = ''] = field.split('.');
  return steps.find((step) => (step.fields as readonly string[]).includes(first))?.key ?? 'pace';
}
