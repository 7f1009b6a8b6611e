const id = /<[!-;=?-~]{1,248}>/g;

/** The message ids in a header, as they may be written into a header again: printable, no blanks, with their brackets. */
export function messageIds(header: string | null): string[] {
  return (
    (header ?? '')
      .slice(0, 20_000)
      .match(id)
      ?.filter((one) => one.includes('@')) ?? []
  );
}
