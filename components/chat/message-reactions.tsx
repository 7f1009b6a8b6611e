import type { Reaction } from '@/lib/conversations/schemas';

/** How somebody felt about a message, in a sign of their own choosing. */
export function MessageReactions({ reactions = [] }: { reactions?: readonly Reaction[] }) {
  if (reactions.length === 0) return null;
  return (
    <ul className="flex gap-1">
      {reactions.map(({ by, emoji }) => (
        <li key={by} className="rounded-full border border-border bg-card px-2 py-0.5 text-sm">
          {emoji}
        </li>
      ))}
    </ul>
  );
}
