/** Whether a host is one of those declared: the same, or below one that begins with `*.`. */
export function allowsHost(declared: readonly string[], host: string): boolean {
  return declared.some((entry) =>
    entry.startsWith('*.') ? host.endsWith(entry.slice(1)) && host.length > entry.length - 1 : entry === host,
  );
}
