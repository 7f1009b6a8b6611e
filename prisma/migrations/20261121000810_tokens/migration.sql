-- What a program shows instead of a person's cookie. The value is told once and kept as its SHA-256 only: 256 random bits
-- need no slower hash. What a token may do is asked of its person's role again at every use.
create table api_token (
  id text primary key,
  user_id text not null references app_user (id) on delete cascade,
  name text not null,
  -- the first characters of the value, for telling two apart
  prefix text not null,
  hash text not null unique,
  scopes text[] not null check (cardinality(scopes) between 1 and 10),
  created_at timestamptz not null,
  expires_at timestamptz check (expires_at > created_at),
  -- written at most once a minute
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_user on api_token (user_id, id desc);
select x8_protect_platform('api_token');
