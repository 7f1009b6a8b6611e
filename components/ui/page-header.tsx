import type { ReactNode } from 'react';

type Props = { title: string; text?: ReactNode; action?: ReactNode };

/** The name of the screen and its one primary action, top right. */
export function PageHeader({ title, text, action }: Props) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-6">
      <div className="min-w-0">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {text ? <p className="mt-1 text-sm text-muted-foreground">{text}</p> : null}
      </div>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
    </header>
  );
}
