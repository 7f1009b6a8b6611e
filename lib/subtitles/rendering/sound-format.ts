/** What every sound is turned into before it is mixed. */
export const soundFormat = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo';
