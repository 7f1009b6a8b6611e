import net from 'node:net';

/** The port for the web server: PORT, which then has to be free, or 3000 and otherwise the next free one. */
export async function choosePort(): Promise<number> {
  const wished = process.env.PORT;
  if (wished) {
    if (await isFree(Number(wished))) return Number(wished);
    throw new Error(
      `Port ${wished} is taken by another program. Stop it, or choose another port: PORT=3001 ./scripts/up`,
    );
  }
  for (let port = 3000; port < 3100; port += 1) if (await isFree(port)) return port;
  throw new Error('No free port between 3000 and 3099. Choose one: PORT=4000 ./scripts/up');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}
