/** Whether a dropped file is a text for the video, and not the video. */
export function isTextFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('text/') || /\.(srt|vtt|ass|ssa|txt)$/i.test(name);
}
