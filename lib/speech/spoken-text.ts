/**
 * What somebody said, out of what a transcriber wrote. Recordings without speech come back as notes, dots or a remark such
 * as "[Music]": those are no words.
 */
export function spokenText(written: string): string {
  const text = written
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/[♩♪♫♬♭♮♯🎵🎶🎼]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = text.replace(/\[[^\]]*\]|\([^)]*\)|\*[^*]*\*/g, ' ');
  return /[\p{L}\p{N}]/u.test(words) ? text : '';
}
