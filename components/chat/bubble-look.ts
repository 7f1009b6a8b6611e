import { cva } from 'class-variance-authority';

/** A bubble says by its look who spoke: what I said is full, what my assistant said is tinted, the other side is quiet. */
export const bubbleLook = cva('w-fit max-w-full rounded px-4 py-2 text-base md:text-sm', {
  variants: {
    voice: {
      mine: 'bg-primary text-primary-foreground',
      assistant: 'bg-primary-soft text-foreground',
      other: 'border border-border bg-card text-foreground',
    },
    failed: { true: 'bg-failed-soft text-foreground' },
  },
});
