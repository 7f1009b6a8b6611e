import { cn } from './class-names';

/** The initials of a person or a company. The name itself always stands beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const initials = name
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-10 shrink-0 place-items-center rounded-full bg-muted text-sm font-semibold text-muted-foreground',
        className,
      )}
    >
      {initials || '·'}
    </span>
  );
}
