import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { downloadPart, type FetchModel } from './download-part';
import { takeTurn } from './take-turn';
import type { WhisperModel } from './whisper-model';
import { WhisperRefusal } from './whisper-refusal';

const tries = 3;
const watchMs = 500;
/** What every ggml model begins with. */
const magic = Buffer.from('lmgg');

/**
 * The path of a model's file, which is downloaded when it is not there: by one process at a time, going on where an earlier
 * one stopped, checked before it gets its name. Throws `WhisperRefusal`.
 */
export async function fetchModel(model: WhisperModel, wish: FetchModel): Promise<string> {
  const { signal, directory } = wish;
  const file = path.join(directory, nameOf(model));
  for (;;) {
    if (signal?.aborted) throw new WhisperRefusal('aborted', 'called off');
    if (await exists(file)) return file;
    await mkdir(directory, { recursive: true });
    const turn = await takeTurn(`${file}.lock`);
    if (!turn) {
      await wait(watchMs, undefined, { signal }).catch(() => {});
      continue;
    }
    try {
      // It may have arrived between the look and the turn.
      if (!(await exists(file))) await fetchInto(file, model, wish);
      return file;
    } finally {
      await turn.end();
    }
  }
}

/** Different models, and different files at one address, have different names. */
function nameOf({ url, sha256 }: WhisperModel): string {
  const base = path.basename(URL.parse(url)?.pathname ?? '').replace(/[^\w.-]/g, '') || 'model.bin';
  const mark = sha256 ?? createHash('sha256').update(url).digest('hex');
  return `${mark.slice(0, 12)}-${base}`;
}

async function fetchInto(file: string, model: WhisperModel, wish: FetchModel): Promise<void> {
  const part = `${file}.part`;
  // Without a checksum nobody would notice two halves of different files.
  if (model.sha256 === null) await rm(part, { force: true });
  for (let tried = 1; ; tried += 1) {
    try {
      await downloadPart(model.url, part, wish);
      break;
    } catch (error) {
      const final = !(error instanceof WhisperRefusal) || error.reason !== 'model-unavailable';
      if (final || tried >= tries) throw error;
      if (model.sha256 === null) await rm(part, { force: true });
    }
  }
  await judge(part, model);
  await rename(part, file);
}

async function judge(part: string, { sha256 }: WhisperModel): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(part), hash);
  const found = hash.digest('hex');
  const wrong = (sha256 !== null && found !== sha256) || !(await beginsRight(part));
  if (!wrong) return;
  await rm(part, { force: true });
  throw new WhisperRefusal('model-wrong', `sha256 ${found}`);
}

async function beginsRight(part: string): Promise<boolean> {
  const handle = await open(part);
  try {
    const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    return buffer.equals(magic);
  } finally {
    await handle.close();
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
