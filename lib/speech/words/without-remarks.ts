/** What was said, without the remarks that transcribers put in: "[Music]", "♪". */
export const withoutRemarks = (text: string): string =>
  text.replace(/\[[^\]]{0,60}\]|[♩♪♫♬♭♮♯🎵🎶🎼]/gu, ' ');
