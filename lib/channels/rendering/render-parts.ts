import type { OutgoingPart } from '../port';
import type { Card, QuickReply } from '../schemas';
import { cardTexts } from './card-texts';
import { renderButtons } from './render-buttons';
import type { RenderTarget } from './render-target';
import { splitText } from './split-text';

/** A message as it is stored. */
export interface RenderInput {
  readonly id: string;
  readonly text: string;
  readonly cards: readonly Card[];
  readonly quickReplies: readonly QuickReply[];
  readonly files: ReadonlyArray<{
    readonly kind: 'image' | 'file' | 'voice';
    readonly fileId: string;
    readonly name: string;
    readonly contentType: string;
  }>;
}

type FileOf<P> = P extends { readonly bytes: Uint8Array }
  ? Omit<P, 'bytes'> & { readonly fileId: string }
  : P;

/** A part whose file is still in the store. */
export type RenderedPart = FileOf<OutgoingPart>;

/** Pictures sent with a list of items; on a channel that has to be slow, one. */
const mostPhotos = 3;
const slowMs = 3_000;

/**
 * Puts a message into the calls one channel needs for it: pictures, files, then the text with its buttons. What the channel
 * cannot show is said in words. Pure: the same message gives the same parts under the same keys, in the same order.
 */
export function renderParts(message: RenderInput, target: RenderTarget): readonly RenderedPart[] {
  const { capabilities } = target;
  const hidden = message.cards.filter(({ kind }) => !capabilities.cards.includes(kind));
  const { buttons, line } = renderButtons({ ...message, cards: hidden }, target);
  const text = [message.text, ...cardTexts(hidden, message.text, target), line].filter(Boolean).join('\n\n');
  const files = [...photosOf(hidden, target), ...message.files];
  const caption =
    files.length === 1 && buttons.length === 0 && text.length <= capabilities.captionLength ? text : '';
  const parts: Array<PartOf<RenderedPart>> = files.map((file) => ({ ...file, caption }));
  if (text !== '' && caption === '') {
    const pieces = splitText(text, capabilities.textLength);
    parts.push(
      ...pieces.map((piece, index) => ({
        kind: 'text' as const,
        text: piece,
        buttons: index === pieces.length - 1 ? buttons : [],
      })),
    );
  }
  return parts.map((part, index) => ({ ...part, key: `${message.id}:${index}` }));
}

type PartOf<P> = P extends { readonly key: string } ? Omit<P, 'key'> : never;

function photosOf(cards: readonly Card[], { capabilities }: RenderTarget): RenderInput['files'] {
  if (capabilities.sends.image === 0) return [];
  const most = capabilities.pause.contactMs >= slowMs ? 1 : mostPhotos;
  return cards
    .flatMap((card) =>
      card.kind === 'item' && card.photoId ? [{ photoId: card.photoId, name: card.name }] : [],
    )
    .slice(0, most)
    .map(({ photoId, name }) => ({ kind: 'image', fileId: photoId, name, contentType: 'image/*' }));
}
