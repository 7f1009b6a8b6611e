import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Transcriber } from '@/lib/speech/port';
import { spokenFile } from './spoken-file';

const text = 'Good morning, everyone. Today we build a wooden shelf!';

/** What every transcriber keeps to. `prepare` is told what is going to be said, for those that have to be told. */
export function transcriberSuite(
  transcriber: Transcriber,
  prepare: (said: { text: string; from: number; to: number }) => void = () => {},
): void {
  const contentType = 'audio/ogg';

  it('tells the words that are said, whole, with punctuation, in order and within the recording', async () => {
    const file = await spokenFile(text);
    prepare({ text, from: 0, to: 3_400 });
    const told: number[] = [];
    const onProgress = ({ doing, share }: { doing: string; share: number }) => {
      if (doing === 'listening') told.push(share);
    };
    const { words, language } = await transcriber.transcribeWords({ file, contentType, onProgress });
    const plain = (line: string) => line.toLowerCase().replace(/[^a-z ]/g, '');
    expect(plain(words.map((word) => word.text).join(' '))).toBe(plain(text));
    expect(words.find((word) => word.text.startsWith('everyone'))?.text).toMatch(/[.,!]$/);
    for (const [index, { from, to }] of words.entries()) {
      expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
      expect(to).toBeGreaterThan(from);
      expect(from).toBeGreaterThanOrEqual(words[index - 1]?.to ?? 0);
    }
    expect(words.at(-1)?.to).toBeLessThan(5_000);
    expect(language).toBe('en');
    expect(told.at(-1)).toBeGreaterThan(0);
  });

  it('says that a file is no recording', async () => {
    const file = `${await spokenFile('Yes.')}.list.ogg`;
    writeFileSync(file, '#EXTM3U\nhttp://127.0.0.1/a.ts\n');
    await expect(transcriber.transcribeWords({ file, contentType })).rejects.toMatchObject({
      code: 'invalid',
      key: 'recording-refused',
    });
  });

  it('ends when it is called off', async () => {
    const file = await spokenFile(text);
    const call = transcriber.transcribeWords({ file, contentType, signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
}
