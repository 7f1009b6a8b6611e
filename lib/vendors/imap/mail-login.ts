/** A mail server's door and the key to it. `secure`: TLS from the first byte, otherwise by STARTTLS. */
export interface MailLogin {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
}
