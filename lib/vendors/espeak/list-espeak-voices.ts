import { tmpdir } from 'node:os';
import { EspeakFailure } from './espeak-failure';
import { runEspeak } from './run-espeak';

export interface EspeakVoice {
  /** What it is called by. */
  readonly id: string;
  readonly name: string;
}

let listed: Promise<readonly EspeakVoice[]> | undefined;

/** The voices that espeak-ng has on this machine; null where it is not installed. Asked once. */
export async function listEspeakVoices(): Promise<readonly EspeakVoice[] | null> {
  listed ??= ask();
  try {
    return await listed;
  } catch (error) {
    listed = undefined;
    if (error instanceof EspeakFailure && error.reason === 'missing') return null;
    throw error;
  }
}

async function ask(): Promise<readonly EspeakVoice[]> {
  const table = await runEspeak(['--voices'], tmpdir());
  // Pty Language Age/Gender VoiceName File Other Languages
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, id, , name] = line.trim().split(/\s+/);
      return id && name && /^[a-z][\w-]*$/i.test(id) ? [{ id, name: name.replaceAll('_', ' ') }] : [];
    });
}
