import { cn } from '../ui/class-names';

/** The mark: two speech bubbles that meet in an eight. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-8', className)}>
      <rect width="32" height="32" rx="8" fill="var(--primary)" />
      <g fill="none" stroke="var(--primary-foreground)" strokeWidth="2.6" strokeLinejoin="round">
        <circle cx="16" cy="11" r="4.4" />
        <path d="M21.4 20.8a5.4 5.4 0 1 0-5.4 5.4h5.4z" />
      </g>
    </svg>
  );
}
