import { expect, it } from 'vitest';
import { transcribe } from '@/lib/speech';
import { companyContextOf } from '@/tests/factories/contexts';

it('without a transcriber in the settings there is no text, and no failure', async () => {
  const job = companyContextOf('COMP001', { actor: { kind: 'job', job: 'test.job' } });
  const voice = { bytes: new Uint8Array([1]), name: 'v.ogg', contentType: 'audio/ogg' };
  expect(await transcribe(job, voice)).toBeNull();
});
