import type Jassub from 'jassub';

export interface AssLayer {
  /** Shows other subtitles, once the fonts they are set in are here. */
  readonly show: (ass: string, fonts: readonly string[]) => Promise<void>;
  /** Draws what stands at a moment, in seconds. */
  readonly draw: (seconds: number) => void;
  readonly close: () => void;
}

/** Laid out by `scripts/product/bundle-libass.ts`; fetched when it is needed, and not before. */
const address = '/libass/libass.js';
const empty = '[Script Info]\nScriptType: v4.00+\n[Events]\n';

/**
 * A layer over a picture of `width` × `height` that draws subtitles with libass, as a render does. `fonts` are addresses of
 * font files; one that does not load leaves its letters to the others.
 */
export async function openAssLayer(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<AssLayer> {
  const { default: Layer } = (await import(/* turbopackIgnore: true */ address)) as {
    default: typeof Jassub;
  };
  const layer: Jassub = new Layer({
    canvas,
    subContent: empty,
    queryFonts: false,
    defaultFont: 'noto sans',
  });
  await layer.ready;
  const loaded = new Map<string, Promise<void>>();
  let at = 0;
  let closed = false;
  const draw = (repaint: boolean) => {
    if (closed) return;
    const frame = { expectedDisplayTime: performance.now(), width, height, mediaTime: at };
    void layer.manualRender(frame, repaint);
  };
  const load = async (address: string) => {
    const answer = await fetch(address);
    if (!answer.ok || closed) return;
    await layer.renderer.addFonts([new Uint8Array(await answer.arrayBuffer())]);
  };
  return {
    async show(ass, fonts) {
      for (const address of fonts) {
        if (!loaded.has(address))
          loaded.set(
            address,
            load(address).catch(() => {}),
          );
      }
      await Promise.all(fonts.map((address) => loaded.get(address)));
      if (closed) return;
      await layer.renderer.setTrack(ass);
      draw(true);
    },
    draw(seconds) {
      at = seconds;
      draw(false);
    },
    close() {
      closed = true;
      void layer.destroy();
    },
  };
}
