type Listener = () => void;

/** Where the picture stands, in milliseconds. It moves with every frame, so only who must know listens. */
export class PlayerClock {
  private readonly listeners = new Set<Listener>();
  private now = 0;

  readonly get = (): number => this.now;

  readonly set = (ms: number): void => {
    if (ms === this.now) return;
    this.now = ms;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
