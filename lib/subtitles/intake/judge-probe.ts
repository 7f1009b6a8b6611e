import { AppError } from '@/lib/platform/errors/app-error';
import { mostPixels } from './input-arguments';
import type { Probe } from './probe-shape';
import type { ClipFacts } from './schemas';

const mostStreams = 40;
const mostSide = 8_192;
const leastSide = 16;
const mostMs = 12 * 3_600_000;
const rates = { least: 1, most: 240 };
/** What is taken for a recording whose clock says nothing, as browsers make them. */
const usualRate = 30;

interface Known {
  readonly demuxer: ClipFacts['demuxer'];
  readonly lengthMs: number;
  readonly sizeBytes: number;
}

/** Facts out of what ffprobe says, or a refusal of what cannot be worked on. Throws `invalid`. */
export function judgeProbe({ format, streams }: Probe, known: Known): ClipFacts {
  if (format.nb_streams > mostStreams) throw refusal('clip-too-complicated');
  const picture = streams.find(
    ({ codec_type: type, disposition }) => type === 'video' && disposition?.attached_pic !== 1,
  );
  if (!picture) throw refusal('clip-without-picture');
  const { width = 0, height = 0, codec_name: videoCodec = 'unknown' } = picture;
  if (width > mostSide || height > mostSide || width * height > mostPixels)
    throw new AppError('invalid', 'clip-picture-too-large', { field: 'file', params: { width, height } });
  if (width < leastSide || height < leastSide || videoCodec === 'unknown') throw refusal('clip-damaged');
  if (known.lengthMs <= 0) throw refusal('clip-damaged');
  if (known.lengthMs > mostMs) throw refusal('clip-length-odd');
  const sound = streams.find(({ codec_type: type, codec_name: name, channels = 0 }) =>
    Boolean(type === 'audio' && name && name !== 'unknown' && channels > 0),
  );
  const rotation = rotationOf(picture);
  const isTurned = rotation === 90 || rotation === 270;
  const aspect = aspectOf(picture.sample_aspect_ratio);
  return {
    ...known,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    pixelAspect: isTurned ? 1 / aspect : aspect,
    rotation,
    ...rateOf(picture),
    videoCodec,
    audioCodec: sound?.codec_name ?? null,
    channels: sound?.channels ?? 0,
    hasAudio: sound !== undefined,
    startMs: Math.round((format.start_time ?? 0) * 1_000),
  };
}

type Stream = Probe['streams'][number];

/** ffprobe tells it counter-clockwise; what is not a quarter turn is shown as it is. */
function rotationOf({ side_data_list: sides = [] }: Stream): ClipFacts['rotation'] {
  const told = sides.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0;
  const clockwise = (((-told % 360) + 360) % 360) as ClipFacts['rotation'];
  return [0, 90, 180, 270].includes(clockwise) ? clockwise : 0;
}

function rateOf(stream: Stream): Pick<ClipFacts, 'fps' | 'variableRate'> {
  const [average, base] = [quotient(stream.avg_frame_rate, '/'), quotient(stream.r_frame_rate, '/')];
  const isSane = (rate: number): boolean => rate >= rates.least && rate <= rates.most;
  if (isSane(average)) return { fps: average, variableRate: Math.abs(average / base - 1) > 0.02 };
  if (isSane(base)) return { fps: base, variableRate: true };
  // A million pictures a second are not pictures, and one in a minute is no film.
  if (average > 1_000 || (average > 0 && average < rates.least)) throw refusal('clip-rate-odd');
  return { fps: usualRate, variableRate: true };
}

function aspectOf(text: string | undefined): number {
  const aspect = quotient(text, ':');
  return aspect >= 0.1 && aspect <= 10 ? aspect : 1;
}

/** "30000/1001" as a number; 0 for what is none. */
function quotient(text: string | undefined, sign: string): number {
  const [over = 0, under = 0] = (text ?? '').split(sign).map(Number);
  return over > 0 && under > 0 ? over / under : 0;
}

const refusal = (key: ConstructorParameters<typeof AppError>[1]): AppError =>
  new AppError('invalid', key, { field: 'file' });
