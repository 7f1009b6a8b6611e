/** The words of a tap: what our own button says, otherwise its title. */
export function spokenReply({ id, title }: { id?: string | null; title?: string | null }): string {
  return id?.startsWith('say:') ? id.slice(4) : (title ?? id ?? '');
}
