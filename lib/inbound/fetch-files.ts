import {
  type ConnectedChannel,
  channelFor,
  fetchChannelFile,
  type InboundItem,
  type IncomingFile,
} from '@/lib/channels';
import type { FileAttachment } from '@/lib/conversations';
import { findKeptFile, type MediaFile, storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { fileName } from './file-name';
import { patiently } from './patiently';
import { writeDown } from './write-down';

/** Files of an event by message and place; see `fileName`. */
export type FetchedFiles = ReadonlyMap<string, FileAttachment>;

/** The repeated event is waited for so long before a file that does not come is left behind. */
const patienceMs = 2 * 60_000;
const mostBytes = 50 * 1024 * 1024;

/**
 * Fetches what an event names and keeps each file once, however often the event is taken up; voice notes are written down.
 * A file that does not come is told as such. Throws `unavailable` while trying again makes sense.
 */
export async function fetchFiles(
  ctx: Ctx,
  event: { channel: ConnectedChannel; items: readonly InboundItem[]; receivedAt: Date },
): Promise<FetchedFiles> {
  const files = new Map<string, FileAttachment>();
  for (const item of event.items) {
    if (item.kind !== 'message' && item.kind !== 'echo') continue;
    for (const [index, file] of item.attachments.entries()) {
      if (!('ref' in file)) continue;
      const name = fileName(item.externalMessageId, index);
      files.set(name, await fetchOne(ctx, event, file, `${event.channel.id}\n${name}`));
    }
  }
  return files;
}

async function fetchOne(
  ctx: Ctx,
  { channel, receivedAt }: { channel: ConnectedChannel; receivedAt: Date },
  file: IncomingFile,
  once: string,
): Promise<FileAttachment> {
  const most = Math.min(mostBytes, channelFor(channel.adapter).capabilities.receivesBytes || mostBytes);
  if ((file.size ?? 0) > most) return missing(file, 'file-not-fetched');
  try {
    const kept = (await findKeptFile(ctx, once)) ?? (await fetchAndKeep(ctx, channel.id, file, once));
    const attachment = attachmentOf(file, kept);
    return attachment.kind === 'voice' ? await writeDown(ctx, attachment) : attachment;
  } catch (error) {
    if (!(error instanceof AppError) || error.key === 'job-lease-lost') throw error;
    const passing = error.code === 'unavailable' || error.code === 'limit';
    if (passing && ctx.clock.now().getTime() - receivedAt.getTime() < patienceMs) throw error;
    log.warn({ channelId: channel.id, err: error }, 'a file of a message was not fetched');
    return missing(file, error.code === 'not-found' ? 'file-gone' : 'file-not-fetched');
  }
}

async function fetchAndKeep(
  ctx: Ctx,
  channelId: string,
  file: IncomingFile,
  once: string,
): Promise<MediaFile> {
  const { ref } = file;
  const fetched = await patiently(() => fetchChannelFile(ctx, { channelId, ref }));
  const name = file.name ?? fetched.name ?? file.kind;
  return storeFile(ctx, { purpose: 'message-file', name, bytes: fetched.bytes, once });
}

/** What the bytes say counts: a picture that is none is a file. */
function attachmentOf(file: IncomingFile, { id, name, contentType, size }: MediaFile): FileAttachment {
  const pictured = file.kind === 'image' || file.kind === 'sticker';
  const kind = pictured && !contentType.startsWith('image/') ? 'file' : file.kind;
  return {
    kind,
    fileId: id,
    name,
    contentType,
    size,
    ...(file.seconds !== undefined && { seconds: file.seconds }),
  };
}

function missing(file: IncomingFile, failure: string): FileAttachment {
  const { kind, name = kind, contentType = 'application/octet-stream', size = 0 } = file;
  return { kind, fileId: null, name, contentType, size, failure };
}
