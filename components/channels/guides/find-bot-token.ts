const shape = /(?<![\w-])\d{5,16}:[\w-]{30,60}(?![\w-])/;

/** The token in what was pasted, which may be BotFather's whole answer; null when there is none. */
export function findBotToken(text: string): string | null {
  return shape.exec(text)?.[0] ?? null;
}
