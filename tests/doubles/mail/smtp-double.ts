import type { AddressInfo } from 'node:net';
import { domainToASCII } from 'node:url';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it: the envelope says where it really goes. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

type Behaviour = (stage: 'auth' | 'from' | 'to' | 'data') => Error | 'cut' | undefined;

/** A real SMTP server (npm smtp-server) that keeps what it takes and misbehaves on demand. */
export class SmtpDouble {
  readonly taken: TakenMail[] = [];
  readonly password = 'secret';
  /** Says what happens next at each stage; `cut` breaks the connection, at `data` after the mail was taken. */
  behave: Behaviour = () => undefined;
  port = 0;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: 30 * 1024 * 1024,
    logger: false,
    onAuth: ({ password }, _session, done) => {
      const refusal = this.behave('auth');
      if (refusal instanceof Error) done(refusal);
      else if (password === this.password) done(null, { user: 'user' });
      else done(reply(535, '5.7.8 Authentication credentials invalid'));
    },
    onMailFrom: (_address, session, done) => this.decide('from', session, done),
    onRcptTo: (_address, session, done) => this.decide('to', session, done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = this.behave('data');
        if (refusal instanceof Error) return done(refusal);
        const { mailFrom, rcptTo } = session.envelope;
        this.taken.push({
          from: mailFrom ? mailFrom.address : '',
          // The server shows domains in letters; on the wire they are ASCII.
          to: rcptTo.map(({ address }) => address.replace(/[^@]+$/, (domain) => domainToASCII(domain))),
          raw: Buffer.concat(chunks).toString(),
        });
        if (refusal === 'cut') return this.cut();
        done();
      });
    },
  });

  async start(): Promise<this> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
    return this;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private decide(stage: 'from' | 'to', _session: unknown, done: (error?: Error | null) => void): void {
    const refusal = this.behave(stage);
    if (refusal === 'cut') this.cut();
    else done(refusal);
  }

  private cut(): void {
    for (const connection of this.server.connections)
      (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
  }
}

/** An answer of a mail server. */
export function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
