import { type ReactNode, useId } from 'react';

/** A part of a channel's page: what it is about, a line on why, and the thing itself. */
export function PagePart({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {text ? <p className="mt-1 text-sm text-muted-foreground">{text}</p> : null}
      </div>
      {children}
    </section>
  );
}
