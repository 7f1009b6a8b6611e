import { createServer } from 'node:http';
import pg from 'pg';

// The baseline: what a webhook would cost if it were nothing but one INSERT. `forward`: also calls on, as an answer would.
const [, , url = '', port = '0', forward = ''] = process.argv;
const pool = new pg.Pool({ connectionString: url, max: 10 });
const server = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', async () => {
    const body = Buffer.concat(chunks).toString('utf8');
    await pool.query('insert into bench_event (body, at) values ($1, now())', [body]);
    response.end('{}');
    if (forward)
      void fetch(forward, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  });
});
server.listen(Number(port), '127.0.0.1');
