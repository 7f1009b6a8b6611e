-- One data key a company (company_id null: the platform's own), wrapped by the master key of the given version.
create table vault_key (
  id text primary key,
  company_id text references company (id) on delete cascade,
  master_version integer not null check (master_version > 0),
  wrapped text not null,
  created_at timestamptz not null,
  wrapped_at timestamptz not null
);
create unique index vault_key_one_a_company on vault_key (coalesce(company_id, ''));
create index vault_key_master_version on vault_key (master_version, id);
select x8_protect('vault_key');

-- One outside account: what it is for, and how it is. Its secrets are the values below.
create table vault_credential (
  id text primary key,
  company_id text references company (id) on delete cascade,
  -- which adapter or service it opens: telegram, waha, meta-app, gmail …
  kind text not null,
  -- what it belongs to: the id of a channel, of a Meta app, of a server …
  subject text not null,
  label text not null,
  status text not null check (status in ('CONNECTED', 'EXPIRING', 'BROKEN', 'REVOKED')),
  note text not null default '',
  expires_at timestamptz,
  last_checked_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index vault_credential_subject on vault_credential (coalesce(company_id, ''), kind, subject);
select x8_protect('vault_credential');

-- v1.<key id>.<nonce>.<ciphertext>.<tag>, bound to its own row and name by the additional data.
create table vault_value (
  credential_id text not null references vault_credential (id) on delete cascade,
  company_id text references company (id) on delete cascade,
  name text not null,
  ciphertext text not null,
  -- the last characters of a long secret, for telling two apart; never enough to use it
  hint text not null,
  updated_at timestamptz not null,
  primary key (credential_id, name)
);
select x8_protect('vault_value');
