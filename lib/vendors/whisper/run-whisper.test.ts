import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nativeModule } from './native-module';
import { runWhisper } from './run-whisper';

/** whisper.cpp's own test model: a real file whose weights mean nothing. */
const model = path.resolve(import.meta.dirname, '../../../../shared/media/for-tests-ggml-tiny.bin');
const native = nativeModule();
if (!native) process.stdout.write('No binding to whisper.cpp for this machine: its checks are skipped.\n');

const directory = mkdtempSync(path.join(tmpdir(), 'x8-listen-'));
const sound = path.join(directory, 'sound.wav');
beforeAll(() => {
  const tone = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=2', '-ac', '1', '-ar', '16000'];
  execFileSync('ffmpeg', ['-v', 'error', ...tone, '-c:a', 'pcm_s16le', sound]);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const run = { native: native ?? '', sound, language: 'en', timeoutMs: 60_000 };

test.skipIf(!native || !existsSync(model))(
  'a model is loaded and listens, and ends when it is called off',
  async () => {
    const caller = new AbortController();
    const told: number[] = [];
    const onProgress = (share: number) => {
      told.push(share);
      caller.abort();
    };
    const call = runWhisper({ ...run, model, signal: caller.signal, onProgress });
    await expect(call).rejects.toMatchObject({ reason: 'aborted' });
    expect(told[0]).toBe(0);
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
  },
);

test.skipIf(!native)('what is no model is said to be none', async () => {
  const file = path.join(directory, 'model.bin');
  writeFileSync(file, 'lmgg and nothing else');
  await expect(runWhisper({ ...run, model: file })).rejects.toMatchObject({ reason: 'model-wrong' });
});

test('a binding that cannot be loaded is a failure, not a crash', async () => {
  const nothing = path.join(directory, 'index.node');
  writeFileSync(nothing, 'no library');
  await expect(runWhisper({ ...run, native: nothing, model })).rejects.toMatchObject({ reason: 'failed' });
});
