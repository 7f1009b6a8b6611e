import { UserRound } from 'lucide-react';
import { Avatar } from '../ui/avatar';
import { cn } from '../ui/class-names';

/** The initials of a contact, or a figure while nobody knows the name. */
export function ContactAvatar({ name, className }: { name: string | null; className?: string }) {
  if (name) return <Avatar name={name} className={className} />;
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-10 shrink-0 place-items-center rounded-full bg-muted text-muted-foreground',
        className,
      )}
    >
      <UserRound className="size-5" />
    </span>
  );
}
