import type { ChannelKind } from '@/lib/channels/schemas';
import { ChannelGlyph } from './channel-glyph';

/** The mark of a kind of channel on its tile. Its name always stands beside it. */
export function ChannelIcon({ kind }: { kind: ChannelKind }) {
  return (
    <span
      aria-hidden
      className="grid size-10 shrink-0 place-items-center rounded bg-primary-soft text-primary-text"
    >
      <ChannelGlyph kind={kind} className="size-5" />
    </span>
  );
}
