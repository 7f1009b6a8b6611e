import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type Props<Entry> = {
  title: string;
  hint: string;
  entries: readonly Entry[];
  onChange: (entries: Entry[]) => void;
  addLabel: string;
  /** What a new entry begins with. */
  fresh: () => Entry;
  /** What is wrong with the entries, if anything is. */
  wrong?: string | undefined;
  className?: string;
  children: (entry: Entry, set: (part: Partial<Entry>) => void, remove: () => void) => ReactNode;
};

/** Entries below each other, which are added, changed and removed in their place. */
export function EntryList<Entry extends object>({
  title,
  hint,
  entries,
  onChange,
  addLabel,
  fresh,
  wrong,
  className = 'gap-3',
  children,
}: Props<Entry>) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{title}</legend>
      <p className="text-sm text-muted-foreground">{hint}</p>
      <ul className={`mt-2 flex flex-col ${className}`}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all of an entry is being typed; the place in the list is the key.
          <li key={index}>
            {children(
              entry,
              (part) => onChange(entries.map((one, at) => (at === index ? { ...one, ...part } : one))),
              () => onChange(entries.filter((_, at) => at !== index)),
            )}
          </li>
        ))}
      </ul>
      <Button variant="ghost" size="sm" className="mt-1" onClick={() => onChange([...entries, fresh()])}>
        <Plus aria-hidden />
        {addLabel}
      </Button>
      {wrong === undefined ? null : (
        <Notice kind="failed" role="alert">
          {wrong}
        </Notice>
      )}
    </fieldset>
  );
}
