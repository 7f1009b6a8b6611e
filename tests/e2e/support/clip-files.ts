import { realVideo } from '@/tests/factories/real-video';
import { spokenClip } from '@/tests/factories/spoken-clip';

export const video = { name: 'bakery.mp4', mimeType: 'video/mp4', buffer: spokenClip() };
export const small = { name: 'bars.mp4', mimeType: 'video/mp4', buffer: realVideo() };
export const srt = {
  name: 'bakery.srt',
  mimeType: 'application/x-subrip',
  buffer: Buffer.from(
    '1\n00:00:00,400 --> 00:00:02,000\nHello from the bakery\n\n2\n00:00:02,400 --> 00:00:05,400\nBread does not wait\n',
  ),
};
