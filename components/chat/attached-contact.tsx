import { Phone, UserRound } from 'lucide-react';
import type { z } from 'zod';
import type { SharedContact } from '@/lib/conversations/schemas';

/** Somebody's card, with the number to call. */
export function AttachedContact({ contact }: { contact: z.infer<typeof SharedContact> }) {
  return (
    <div className="flex w-fit max-w-full items-center gap-3 rounded border border-border bg-card px-4 py-3 text-sm">
      <UserRound aria-hidden className="size-5 shrink-0 text-muted-foreground" />
      <div className="min-w-0">
        <p className="font-medium wrap-anywhere">{contact.name}</p>
        {contact.phone ? (
          <a
            href={`tel:${contact.phone}`}
            className="flex items-center gap-1 text-muted-foreground hover:underline"
          >
            <Phone aria-hidden className="size-3.5" />
            {contact.phone}
          </a>
        ) : null}
      </div>
    </div>
  );
}
