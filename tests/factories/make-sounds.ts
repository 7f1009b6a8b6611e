import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Turns a sound (WAV) into others, in one run of ffmpeg: what each is called, with its ending, and how it is made. */
export function makeSounds<Name extends string>(
  wave: Uint8Array,
  wishes: Readonly<Record<Name, readonly string[]>>,
): Record<Name, Buffer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-sounds-'));
  try {
    writeFileSync(path.join(directory, 'given.wav'), wave);
    const names = Object.keys(wishes) as Name[];
    const outputs = names.flatMap((name) => [...wishes[name], name]);
    execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-i', 'given.wav', ...outputs], { cwd: directory });
    const made = names.map((name) => [name, readFileSync(path.join(directory, name))] as const);
    return Object.fromEntries(made) as Record<Name, Buffer>;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
