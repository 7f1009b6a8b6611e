import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Voice } from '@/lib/speech/port';
import { soundSeconds } from '@/lib/speech/sound/sound-seconds';

/** What every voice keeps to. */
export function voiceSuite(voice: Voice): void {
  const long = 'A line that takes a little while to be said, word after word, until its end.';

  it('lists its voices, and those of a language', async () => {
    expect((await voice.listVoices()).length).toBeGreaterThan(0);
    const russian = await voice.listVoices('ru');
    expect(russian.length).toBeGreaterThan(0);
    expect(russian.every(({ id, name, language }) => id && name && language === 'ru')).toBe(true);
  });

  it('says a text as sound that can be played, a longer one longer, a faster one shorter', async () => {
    const seconds = async (text: string, speed: number) => {
      const { bytes, contentType } = await voice.speak({ text, language: 'en', speed });
      expect(contentType).toBe('audio/wav');
      return await lengthOf(bytes);
    };
    const [brief, natural, fast] = [
      await seconds('Yes.', 1),
      await seconds(long, 1),
      await seconds(long, 1.5),
    ];
    expect(brief).toBeLessThan(natural / 2);
    expect(fast).toBeLessThan(natural / 1.3);
  });

  it('ends when it is called off', async () => {
    const call = voice.speak({ text: long, language: 'en', speed: 1, signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
}

async function lengthOf(bytes: Uint8Array): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'x8-said-'));
  try {
    writeFileSync(path.join(folder, 'said.wav'), bytes);
    return await soundSeconds(path.join(folder, 'said.wav'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
