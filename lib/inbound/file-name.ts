/** The name of one file of an event: its message, and its place there. */
export const fileName = (externalMessageId: string, index: number): string =>
  `${externalMessageId}\n${index}`;
