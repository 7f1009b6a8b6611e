import { type ReactNode, useId } from 'react';

/** A part of a page or pane under a small heading. */
export function Section({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="flex min-h-6 items-center justify-between gap-2 pb-2">
        <h2 id={id} className="text-xs font-medium text-muted-foreground">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
