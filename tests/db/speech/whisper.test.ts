import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getSpeechAbilities, transcribeWords } from '@/lib/speech';
import { whisperTranscriber } from '@/lib/speech/adapters/whisper/whisper-transcriber';
import { nativeModule } from '@/lib/vendors/whisper';
import { companyContextOf } from '@/tests/factories/contexts';
import { spokenFile } from './suites/spoken-file';
import { transcriberSuite } from './suites/transcriber-suite';

const { folder, server } = await vi.hoisted(async () => {
  const [{ mkdtempSync }, { createServer }] = [await import('node:fs'), await import('node:http')];
  const created = createServer();
  await new Promise<void>((resolve) => created.listen(0, '127.0.0.1', resolve));
  const { port } = created.address() as { port: number };
  process.env.WHISPER_MODEL_URL = `http://127.0.0.1:${port}/ggml-test.bin`;
  process.env.X8_DATA_DIR = mkdtempSync('/tmp/x8-data-');
  return { folder: process.env.X8_DATA_DIR, server: created };
});

/** A real model makes whisper.cpp pass what all transcribers pass; its own test model only loads, and knows no word. */
const real = process.env.X8_WHISPER_MODEL;
const model = real ?? path.resolve(import.meta.dirname, '../../../../shared/media/for-tests-ggml-tiny.bin');
const able = nativeModule() !== null && existsSync(model);
if (!able) process.stdout.write('No whisper.cpp, or no model for it: its checks are skipped.\n');

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  server.removeAllListeners('request');
  server.on('request', (_request, response) => void createReadStream(model).pipe(response.writeHead(200)));
});

const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });
const contentType = 'audio/ogg';
const models = () =>
  existsSync(path.join(folder, 'models')) ? readdirSync(path.join(folder, 'models')) : [];

describe.skipIf(!able)('whisper.cpp on this machine', () => {
  it('listens where no server is set up', async () => {
    expect((await getSpeechAbilities(job)).transcriber).toEqual({ name: 'whisper' });
    expect(models()).toEqual([]);
  });

  it.each([
    [503, 'unavailable', 'whisper-model-unavailable'],
    [404, 'invalid', 'whisper-model-wrong'],
    [200, 'invalid', 'whisper-model-wrong'],
  ])('a model that comes with status %i and no content is %s: %s', async (status, code, key) => {
    server.removeAllListeners('request');
    server.on('request', (_request, response) => void response.writeHead(status).end('no model'));
    const call = transcribeWords(job, { file: await spokenFile('Yes.'), contentType });
    await expect(call).rejects.toMatchObject({
      code,
      key,
      params: { setting: expect.stringContaining('WHISPER_MODEL_URL') },
    });
    expect(models()).toEqual([]);
  });

  it('fetches its model at the first recording, then listens, until it is called off', async () => {
    const caller = new AbortController();
    const told: string[] = [];
    const call = transcribeWords(job, {
      file: await spokenFile('Good morning.'),
      contentType,
      language: 'en',
      signal: caller.signal,
      onProgress: ({ doing }) => {
        if (told.at(-1) !== doing) told.push(doing);
        if (doing === 'listening') caller.abort();
      },
    });
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.at(-1)).toBe('listening');
    expect(models()).toEqual([expect.stringMatching(/^[0-9a-f]{12}-ggml-test\.bin$/)]);
  });
});

describe.skipIf(!able || !real)('with a real model', () => transcriberSuite(whisperTranscriber));
