import { Check } from 'lucide-react';
import { cn } from '../ui/class-names';

/** Where one is on a short path. */
export function Stepper({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly string[];
  current: number;
}) {
  return (
    <ol aria-label={label} className="flex gap-2 sm:gap-4">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? 'step' : undefined}
          className={cn(
            'flex min-w-0 flex-1 flex-col gap-2 border-t-2 pt-3',
            index <= current ? 'border-primary' : 'border-border',
          )}
        >
          <span
            className={cn(
              'flex items-center gap-2 text-sm',
              index === current ? 'font-medium' : 'text-muted-foreground',
            )}
          >
            {index < current ? (
              <Check aria-hidden className="size-4 shrink-0 text-primary-text" />
            ) : (
              <span aria-hidden className="tabular-nums">
                {index + 1}
              </span>
            )}
            <span className="truncate">{step}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
