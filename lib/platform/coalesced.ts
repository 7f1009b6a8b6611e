interface Waiting<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (cause: unknown) => void;
}

export interface Coalescing {
  /** How many runs may be under way at once. */
  readonly runs: number;
  /** How many calls one run takes. */
  readonly most: number;
}

/**
 * Joins calls that come while others are under way: what waits becomes one run, so that the dearer a run is the more calls
 * share it. A call that comes alone does not wait. `run` answers in the order of its inputs; when a run of several fails,
 * each is tried alone, so that one that cannot be done does not take the others with it.
 */
export function coalesced<In, Out>(
  run: (inputs: readonly In[]) => Promise<readonly Out[]>,
  { runs, most }: Coalescing,
): (input: In) => Promise<Out> {
  const queue: Waiting<In, Out>[] = [];
  let underWay = 0;

  const settle = async (batch: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const outputs = await run(batch.map(({ input }) => input));
      for (const [index, { resolve }] of batch.entries()) resolve(outputs[index] as Out);
    } catch (cause) {
      if (batch.length > 1) for (const one of batch) await settle([one]);
      else batch[0]?.reject(cause);
    }
  };
  const go = async (): Promise<void> => {
    underWay += 1;
    while (queue.length > 0) await settle(queue.splice(0, most));
    underWay -= 1;
  };

  return (input) =>
    new Promise((resolve, reject) => {
      queue.push({ input, resolve, reject });
      if (underWay < runs) void go();
    });
}
