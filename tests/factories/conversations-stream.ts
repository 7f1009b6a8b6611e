export interface StreamedEvent {
  readonly id?: string;
  readonly name: string;
  readonly data: unknown;
}

export interface StreamReader {
  /** What came so far. */
  readonly events: StreamedEvent[];
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
}

/** Reads a server-sent event stream as a browser does. */
export function readStream(response: Response): StreamReader {
  const events: StreamedEvent[] = [];
  const read = async (): Promise<void> => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      const blocks = (rest + next.value).split('\n\n');
      rest = blocks.pop() ?? '';
      events.push(...blocks.flatMap(eventOf));
    }
  };
  return { events, ended: read() };
}

function eventOf(block: string): StreamedEvent[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  const [name, id] = [fields.get('event'), fields.get('id')];
  if (name === undefined) return [];
  return [{ name, data: JSON.parse(fields.get('data') ?? 'null'), ...(id !== undefined && { id }) }];
}
