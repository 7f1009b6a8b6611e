/** A line to the person at the terminal. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A heading, so that a long output can be scanned. */
export function heading(title: string): void {
  const bold = process.stdout.isTTY ? ['\u001b[1m', '\u001b[0m'] : ['', ''];
  say(`\n${bold[0]}${title}${bold[1]}`);
}

export function complain(error: unknown): void {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
}
