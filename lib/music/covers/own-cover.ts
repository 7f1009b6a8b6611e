import path from 'node:path';
import { readTags } from '@/lib/vendors/music-metadata';
import { withSound } from '../audio/with-sound';

/** The picture that a sound file carries itself, as it is; null when there is none. `extension`: as `readAudio` told it. */
export async function ownCover(file: string, extension: string): Promise<Uint8Array | null> {
  return withSound(file, extension, async (directory, name) => {
    const { picture } = await readTags(path.join(directory, name), { picture: true });
    return picture?.bytes ?? null;
  });
}
