import { expect, test } from 'vitest';
import { audioFileName } from './audio-file-name';

test.each([
  ['voice.oga', 'audio/ogg; codecs=opus', 'voice.ogg'],
  ['file_12', 'audio/mpeg', 'voice.mp3'],
  ['PTT-20260601.m4a', 'application/octet-stream', 'voice.m4a'],
  ['note', 'application/octet-stream', 'voice.ogg'],
  ['round.MP4', 'video/mp4', 'voice.mp4'],
])('%s of %s is sent as %s', (name, contentType, sent) => {
  expect(audioFileName(name, contentType)).toBe(sent);
});
