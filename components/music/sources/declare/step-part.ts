import type { SourceDraft } from './source-draft';

/** What each step of the form is given. */
export interface StepPart {
  readonly draft: SourceDraft;
  readonly onChange: (part: Partial<SourceDraft>) => void;
  /** What is wrong with a field, in words, once one has tried to go on. */
  readonly problemOf: (field: string, typed: string) => string | undefined;
}
