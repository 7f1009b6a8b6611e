type Props = { label: string; count: number; most: number };

/** A view's name, with how many there are in it. */
export function FilterLabel({ label, count, most }: Props) {
  return (
    <>
      <span className="truncate">{label}</span>
      {count > 0 ? (
        <span className="text-xs font-semibold text-primary-text tabular-nums">
          {count >= most ? `${most - 1}+` : count}
        </span>
      ) : null}
    </>
  );
}
