-- The books of credits. Every movement is a transaction between two accounts of one company, written by credit_post and
-- by nothing else; balances are kept beside, so that they can be locked and guarded, and can be proved from the entries.

-- available and held belong to the customer and never go below zero. The others say where credits came from and where
-- they went; all of a company's accounts sum to zero.
create table credit_account (
  company_id text not null references company (id),
  account text not null check (account in
    ('available', 'held', 'issued', 'sold', 'adjusted', 'transferred', 'spent', 'expired')),
  balance bigint not null default 0,
  -- how many entries the account has
  version bigint not null default 0,
  primary key (company_id, account),
  constraint credit_account_not_overdrawn check (balance >= 0 or account not in ('available', 'held'))
) with (fillfactor = 50);
select x8_protect('credit_account');

create table credit_transaction (
  id text primary key,
  company_id text not null references company (id),
  -- the caller's name for the act: the same key is the same act
  key text not null,
  kind text not null check (kind in
    ('GRANT', 'PURCHASE', 'REVERSAL', 'HOLD', 'CAPTURE', 'RELEASE', 'REFUND', 'EXPIRE', 'ADJUST', 'TRANSFER_OUT', 'TRANSFER_IN')),
  amount bigint not null check (amount > 0 or (amount < 0 and kind = 'ADJUST')),
  -- what it ends: a capture or a release its hold, a refund its capture, a reversal its purchase
  follows text,
  -- what it is for: a reel, a payment, another company
  reference text,
  reason text,
  at timestamptz not null,
  unique (company_id, key),
  unique (company_id, id),
  -- a hold is captured or released, once
  unique (company_id, follows),
  foreign key (company_id, follows) references credit_transaction (company_id, id),
  check ((follows is not null) = (kind in ('CAPTURE', 'RELEASE', 'REFUND', 'REVERSAL')))
);
create index credit_transaction_reference on credit_transaction (company_id, reference);
select x8_protect('credit_transaction');
create trigger credit_transaction_append_only before update or delete on credit_transaction
  for each row execute function x8_append_only();
create trigger credit_transaction_kept before truncate on credit_transaction
  for each statement execute function x8_append_only();

create table credit_entry (
  company_id text not null,
  transaction_id text not null,
  account text not null,
  amount bigint not null check (amount <> 0),
  balance_after bigint not null,
  -- 1, 2, 3… within its account
  version bigint not null,
  primary key (company_id, transaction_id, account),
  unique (company_id, account, version),
  foreign key (company_id, transaction_id) references credit_transaction (company_id, id),
  foreign key (company_id, account) references credit_account (company_id, account)
);
select x8_protect('credit_entry');
create trigger credit_entry_append_only before update or delete on credit_entry
  for each row execute function x8_append_only();
create trigger credit_entry_kept before truncate on credit_entry
  for each statement execute function x8_append_only();

create function credit_entries_balance() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by company_id, transaction_id having sum(amount) <> 0) then
    raise exception 'the entries of a transaction must sum to zero' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger credit_entry_balanced after insert on credit_entry referencing new table as added
  for each statement execute function credit_entries_balance();

-- What was refused for want of credits: its key may be tried again, but not for anything else.
create table credit_refusal (
  company_id text not null references company (id),
  key text not null,
  kind text not null,
  amount bigint not null,
  reference text,
  at timestamptz not null,
  primary key (company_id, key)
);
select x8_protect('credit_refusal');

-- Waits for the company's other postings, and says what is available. Whoever posts takes this lock first.
create function credit_lock(in_company text) returns bigint language plpgsql as $$
declare
  available bigint;
begin
  select balance into available from credit_account
   where company_id = in_company and account = 'available' for update;
  if found then return available; end if;
  insert into credit_account (company_id, account)
  select in_company, unnest(array['adjusted', 'available', 'expired', 'held', 'issued', 'sold', 'spent', 'transferred'])
      on conflict do nothing;
  select balance into available from credit_account
   where company_id = in_company and account = 'available' for update;
  return available;
end $$;

-- Writes one movement, once. One call, so that the lock is held for no round trips but the caller's own commit.
--   in_follows: key of the transaction it ends, whose amount and reference it takes over
--   in_at_most: takes what is there when it is less
-- outcome: 'applied' now; 'repeated': known already, nothing changed; 'reused': the key means something else;
-- 'too-few'; 'unknown': nothing to follow; 'ended': something else followed it; 'nothing' there to take.
-- moved: credits it moved, or moved then. available: what can be used afterwards.
create function credit_post(
  in_company text, in_id text, in_kind text, in_key text, in_from text, in_to text, in_amount bigint,
  in_follows text, in_reference text, in_reason text, in_at timestamptz, in_at_most boolean
) returns table (outcome text, moved bigint, available bigint) language plpgsql as $$
#variable_conflict use_column
declare
  free bigint := credit_lock(in_company);
  known credit_transaction;
  origin credit_transaction;
  refused credit_refusal;
  wanted bigint;
begin
  select * into known from credit_transaction where company_id = in_company and key = in_key;
  if found then
    if known.kind = in_kind and (in_at_most or in_amount is null or known.amount = in_amount)
       and (in_reference is null or known.reference = in_reference) then
      return query select 'repeated', abs(known.amount), free;
    else
      return query select 'reused', 0::bigint, free;
    end if;
    return;
  end if;

  select * into refused from credit_refusal where company_id = in_company and key = in_key;
  if found and (refused.kind <> in_kind or refused.amount <> in_amount or refused.reference is distinct from in_reference) then
    return query select 'reused', 0::bigint, free;
    return;
  end if;

  if in_follows is not null then
    select * into origin from credit_transaction
     where company_id = in_company and key = in_follows
       and kind = case in_kind when 'REFUND' then 'CAPTURE' when 'REVERSAL' then 'PURCHASE' else 'HOLD' end;
    if not found then
      return query select 'unknown', 0::bigint, free;
      return;
    end if;
    if exists (select 1 from credit_transaction where company_id = in_company and follows = origin.id) then
      return query select 'ended', 0::bigint, free;
      return;
    end if;
  end if;

  wanted := abs(coalesce(origin.amount, in_amount));
  if in_at_most then wanted := least(free, coalesce(wanted, free)); end if;
  if wanted = 0 then
    return query select 'nothing', 0::bigint, free;
    return;
  end if;
  if in_from = 'available' and free < wanted then
    insert into credit_refusal values (in_company, in_key, in_kind, in_amount, in_reference, in_at) on conflict do nothing;
    return query select 'too-few', 0::bigint, free;
    return;
  end if;

  insert into credit_transaction (id, company_id, key, kind, amount, follows, reference, reason, at)
  values (in_id, in_company, in_key, in_kind, case when in_amount < 0 then -wanted else wanted end, origin.id,
          coalesce(in_reference, origin.reference), in_reason, in_at);
  with changed as (
    update credit_account as one set balance = one.balance + leg.amount, version = one.version + 1
      from (values (in_from, -wanted), (in_to, wanted)) as leg (account, amount)
     where one.company_id = in_company and one.account = leg.account
    returning one.account, leg.amount, one.balance, one.version)
  insert into credit_entry (company_id, transaction_id, account, amount, balance_after, version)
  select in_company, in_id, account, amount, balance, version from changed;
  -- As `announce` does it, without a round trip under the lock.
  perform pg_notify('x8_live', json_build_object('companyId', in_company, 'kind', 'credits')::text);
  return query select 'applied', wanted,
    free + case 'available' when in_from then -wanted when in_to then wanted else 0 end;
end $$;

-- A pack of credits somebody wants to buy; its id is the payment's reference. What it holds and costs is fixed here.
create table pack_order (
  id text primary key,
  company_id text not null references company (id),
  pack text not null,
  credits integer not null check (credits > 0),
  price_minor bigint not null check (price_minor > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('AWAITING_PAYMENT', 'PAID', 'REFUNDED')),
  created_at timestamptz not null,
  paid_at timestamptz,
  refunded_at timestamptz,
  unique (company_id, id)
);
select x8_protect('pack_order');
