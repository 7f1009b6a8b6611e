type Listener = () => void;

const listeners = new Set<Listener>();
let connected = false;

/** Whether the server's stream of news is open in this page. While it is, nothing needs to be asked again and again. */
export const liveState = {
  get: (): boolean => connected,
  set(next: boolean): void {
    if (connected === next) return;
    connected = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
