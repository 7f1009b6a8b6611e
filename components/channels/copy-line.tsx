'use client';

import { Field } from '../ui/field';
import { CopyValue } from './copy-value';

/** A value to be pasted elsewhere, under its name. */
export function CopyLine({ label, value }: { label: string; value: string }) {
  return <Field label={label}>{(control) => <CopyValue {...control} value={value} />}</Field>;
}
