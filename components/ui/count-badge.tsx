import { cn } from './class-names';

type Props = {
  count: number;
  /** There are more than were counted. */
  more?: boolean;
  label: string;
  className?: string;
};

/** How many things wait for a person; nothing at zero. `label` says it in words. */
export function CountBadge({ count, more = false, label, className }: Props) {
  if (count < 1) return null;
  return (
    <span
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-primary px-1.5 text-xs font-semibold text-primary-foreground tabular-nums',
        className,
      )}
    >
      <span aria-hidden>{count > 99 ? '99+' : more ? `${count}+` : count}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
