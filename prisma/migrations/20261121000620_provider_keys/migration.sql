-- Keys of the platform at providers that make videos or answer; several, so that work goes on when one is out of credits.
-- Secrets are in the vault: kind provider-key, subject = id.
create table provider_key (
  id text primary key,
  provider text not null check (provider in ('kie', 'openai')),
  -- limits of pace are an account's, not a key's
  account text not null,
  label text not null,
  status text not null check (status in ('ACTIVE', 'PARKED', 'DISABLED')),
  -- a parked key comes back by itself at this moment
  parked_until timestamptz,
  reason text,
  last_used_at timestamptz,
  -- its place in the round: whoever was taken longest ago is next
  turn bigint not null default 0,
  -- troubles in a row
  failures integer not null default 0,
  created_at timestamptz not null,
  unique (provider, account, label),
  check ((status = 'PARKED') = (parked_until is not null))
);
create index provider_key_turn on provider_key (provider, turn);
create sequence provider_key_turns;
