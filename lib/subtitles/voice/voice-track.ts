import { type FileHandle, open } from 'node:fs/promises';
import { voiceRate } from './decode-line';

const headerBytes = 44;
const bytesASample = 2;

/** A WAV file as long as the video, silent except where lines are put. What is silent takes no room on most disks. */
export class VoiceTrack {
  private constructor(
    private readonly file: FileHandle,
    private readonly bytes: number,
  ) {}

  static async create(path: string, lengthMs: number): Promise<VoiceTrack> {
    const bytes = bytesASample * Math.ceil((lengthMs / 1_000) * voiceRate);
    const file = await open(path, 'w');
    await file.truncate(headerBytes + bytes);
    await file.write(headerOf(bytes), 0, headerBytes, 0);
    return new VoiceTrack(file, bytes);
  }

  /** Puts samples at a moment; what reaches beyond the end of the video is left out. */
  async put(samples: Buffer, atMs: number): Promise<void> {
    const at = bytesASample * Math.round((atMs / 1_000) * voiceRate);
    const length = Math.min(samples.length, this.bytes - at);
    if (length > 0) await this.file.write(samples, 0, length, headerBytes + at);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** RIFF, one channel of 16 bits. */
function headerOf(bytes: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write('RIFF', 0);
  header.writeUInt32LE(headerBytes - 8 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(voiceRate, 24);
  header.writeUInt32LE(voiceRate * bytesASample, 28);
  header.writeUInt16LE(bytesASample, 32);
  header.writeUInt16LE(8 * bytesASample, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return header;
}
