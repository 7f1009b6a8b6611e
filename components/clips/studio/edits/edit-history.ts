export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about: changes with the same name are one step back. */
  readonly about: string | null;
}

export type EditAct<T> =
  | { readonly kind: 'change'; readonly change: (present: T) => T; readonly about?: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'reset'; readonly to: T };

const mostSteps = 200;

/** What was written before, what stands now, and what was taken back: typing on in one place is one step. */
export function editHistory<T>(before: EditHistory<T>, act: EditAct<T>): EditHistory<T> {
  const { past, present, future, about } = before;
  if (act.kind === 'reset') return { past: [], present: act.to, future: [], about: null };
  if (act.kind === 'undo') {
    const last = past.at(-1);
    if (last === undefined) return before;
    return { past: past.slice(0, -1), present: last, future: [present, ...future], about: null };
  }
  if (act.kind === 'redo') {
    const [next, ...rest] = future;
    if (next === undefined) return before;
    return { past: [...past, present], present: next, future: rest, about: null };
  }
  const next = act.change(present);
  if (Object.is(next, present)) return before;
  const goesOn = act.about !== undefined && act.about === about && past.length > 0;
  return {
    past: goesOn ? past : [...past, present].slice(-mostSteps),
    present: next,
    future: [],
    about: act.about ?? null,
  };
}
