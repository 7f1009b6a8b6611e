/** What the page says is playing: its title, and addresses that media elements hold without having asked for them. */
export const playingScript = `(() => ({
  title: navigator.mediaSession?.metadata?.title ?? null,
  artist: navigator.mediaSession?.metadata?.artist ?? null,
  sources: [...document.querySelectorAll('audio')].slice(0, 50).map((one) => one.currentSrc || one.src).filter(Boolean),
}))()`;
