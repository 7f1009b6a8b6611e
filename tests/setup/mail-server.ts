import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(
  existsSync,
);
/** The account "nobody" of every Debian: Dovecot refuses to let people in as root. */
const nobody = 65_534;

export interface MailServer {
  readonly port: number;
  readonly tlsPort: number;
  /** Every user has this one; names with "closed" in them are refused. */
  readonly password: string;
  /** What the server wrote about itself. */
  readonly log: () => string;
  readonly restart: () => Promise<void>;
  /** Numbers a user's mails anew, as a restored backup does. */
  readonly renumber: (user: string) => void;
  readonly stop: () => Promise<void>;
}

/** Whether this machine has Dovecot; `./scripts/test` brings it in. */
export const hasMailServer = program !== undefined;

/** A real IMAP server (Dovecot) on loopback, in a folder of its own, without rights: any user name has a mailbox. */
export async function startMailServer(): Promise<MailServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'x8-mail-'));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const asRoot = process.getuid?.() === 0;
  const [uid, gid] = asRoot ? [nobody, nobody] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  for (const name of ['run', 'state', 'mail']) mkdirSync(path.join(folder, name));
  certificate(folder);
  writeFileSync(path.join(folder, 'dovecot.conf'), settings(folder, { port, tlsPort, uid, gid }));
  if (asRoot) own(folder);
  let child = await start(folder, port, uid, gid);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill('SIGTERM')) await ended;
  };
  return {
    port,
    tlsPort,
    password: 'secret',
    log: () => readFileSync(path.join(folder, 'dovecot.log'), 'utf8'),
    restart: async () => {
      await stop();
      child = await start(folder, port, uid, gid);
    },
    renumber: (user) => {
      for (const name of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ])
        rmSync(path.join(folder, 'mail', user, name), { force: true });
    },
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port: number, uid: number, gid: number): Promise<ChildProcess> {
  const identity = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn(program ?? 'dovecot', ['-F', '-c', path.join(folder, 'dovecot.conf')], {
    stdio: 'ignore',
    cwd: folder,
    ...identity,
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(port)) return child;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error(`Dovecot did not start:\n${readFileSync(path.join(folder, 'dovecot.log'), 'utf8')}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function certificate(folder: string): void {
  const files = ['-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, '-days', '30', ...subject],
    {
      stdio: 'ignore',
    },
  );
}

function own(folder: string): void {
  for (const name of ['.', 'run', 'state', 'mail', 'key.pem', 'cert.pem', 'dovecot.conf'])
    chownSync(path.join(folder, name), nobody, nobody);
}

function settings(
  folder: string,
  { port, tlsPort, uid, gid }: { port: number; tlsPort: number; uid: number; gid: number },
): string {
  const nameOf = (flag: '-un' | '-gn'): string =>
    execFileSync('id', [flag, ...(uid === nobody ? ['nobody'] : [])])
      .toString()
      .trim();
  const [user, group] = [nameOf('-un'), nameOf('-gn')];
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_uid = ${uid}
mail_gid = ${gid}
mail_location = maildir:${folder}/mail/%u
default_vsz_limit = 0
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
}
`;
}
