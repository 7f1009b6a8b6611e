-- Who answers a company's customers, how it sounds, and what its model may cost; without a row: the defaults.
create table assistant_settings (
  company_id text primary key references company (id) on delete cascade,
  -- MODEL: the model where one is set up and paid for, else the rules. RULES: never a model.
  answers text not null check (answers in ('MODEL', 'RULES')),
  tone text not null check (tone in ('PLAIN', 'WARM', 'FORMAL', 'PLAYFUL')),
  -- limits of a day and a month of the company's own calendar; null: none. Money in millionths of a US dollar.
  daily_micros bigint check (daily_micros >= 0),
  monthly_micros bigint check (monthly_micros >= 0),
  daily_tokens bigint check (daily_tokens >= 0),
  monthly_tokens bigint check (monthly_tokens >= 0),
  -- what a million tokens cost, in millionths of a US dollar; null: the model's list price
  input_micros bigint check (input_micros >= 0),
  output_micros bigint check (output_micros >= 0),
  updated_at timestamptz not null
);
select x8_protect('assistant_settings');

-- What the owner asks of the assistant. Ranks below the product's own rules: it changes the manner, never a price.
create table assistant_rule (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  -- null: on every channel
  channel_id text,
  scenario text not null,
  condition text not null,
  -- EXACT: said word for word, by the rules too. GUIDE: advice that only a model can follow.
  kind text not null check (kind in ('GUIDE', 'EXACT')),
  text text not null check (char_length(text) between 1 and 600),
  active boolean not null,
  position integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (company_id, channel_id) references channel (company_id, id) on delete cascade
);
create index assistant_rule_company on assistant_rule (company_id, position, id);
select x8_protect('assistant_rule');

-- What each question to a model has used. Never changed: a bill can be checked against it.
create table assistant_usage (
  id text primary key,
  company_id text not null references company (id),
  -- null: not for an answer
  turn_id text,
  purpose text not null check (purpose in ('answer', 'summary', 'trial')),
  model text not null,
  input_tokens integer not null check (input_tokens >= 0),
  output_tokens integer not null check (output_tokens >= 0),
  -- in millionths of a US dollar; null: nobody knows the model's price
  cost_micros bigint check (cost_micros >= 0),
  -- the company's own day, 2026-11-21
  day text not null check (day ~ '^\d{4}-\d{2}-\d{2}$'),
  at timestamptz not null
);
create index assistant_usage_day on assistant_usage (company_id, day);
create index assistant_usage_turn on assistant_usage (turn_id) where turn_id is not null;
select x8_protect('assistant_usage');
create trigger assistant_usage_append_only before update or delete on assistant_usage
  for each row execute function x8_append_only();

-- Where each number of an answer came from, as the guard let it pass, and which of the owner's rules were given.
create table assistant_receipt (
  turn_id text primary key,
  company_id text not null references company (id) on delete cascade,
  policy text not null,
  model text,
  claims jsonb not null,
  rules jsonb not null,
  at timestamptz not null,
  foreign key (company_id, turn_id) references turn (company_id, id) on delete cascade
);
select x8_protect('assistant_receipt');

-- What was said in a long conversation up to a message, folded by a model. It reminds; it vouches for nothing.
create table assistant_summary (
  conversation_id text primary key,
  company_id text not null references company (id) on delete cascade,
  upto_seq integer not null,
  text text not null,
  updated_at timestamptz not null,
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
select x8_protect('assistant_summary');
