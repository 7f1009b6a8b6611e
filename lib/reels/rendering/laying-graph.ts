/** How much quieter music is than it would be alone, so that somebody can speak over it. */
const beneathDb = -9;
const format = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo';

/** The graph from a video (input 0) and its music (input 1, at full loudness) to [sound]. */
export function layingGraph(hasSound: boolean, seconds: number): string {
  if (!hasSound) return `[1:a]${format}[sound]`;
  return [
    `[0:a:0]${format},apad=whole_dur=${seconds},asplit[own][key]`,
    `[1:a]${format},volume=${beneathDb}dB[music]`,
    // While something is said or heard in the video, the music makes room for it.
    '[music][key]sidechaincompress=threshold=0.03:ratio=6:attack=40:release=500:makeup=1[lowered]',
    '[own][lowered]amix=inputs=2:duration=longest:normalize=0,alimiter=limit=0.84:level=disabled[sound]',
  ].join(';');
}
