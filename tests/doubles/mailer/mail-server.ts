import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type ParsedMail, parseMail } from '@/lib/vendors/mime';

export interface TakenMail {
  readonly to: readonly string[];
  readonly mail: ParsedMail;
}

/** A real SMTP server on loopback that keeps what it takes; `refusals` are answers to the next mails instead. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  readonly refusals: number[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = this.refusals.shift();
        if (refusal !== undefined) {
          done(Object.assign(new Error('Not now.'), { responseCode: refusal }));
          return;
        }
        void parseMail(Buffer.concat(chunks)).then(({ mail }) => {
          this.taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
          done();
        });
      });
    },
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
