-- A person as one channel knows them. A contact has many.
create table contact_identity (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  channel_id text not null,
  external_id text not null,
  contact_id text not null,
  conversation_id text not null,
  created_at timestamptz not null,
  unique (channel_id, external_id),
  foreign key (company_id, channel_id) references channel (company_id, id),
  foreign key (company_id, contact_id) references contact (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
create index contact_identity_conversation on contact_identity (conversation_id);
select x8_protect('contact_identity');

-- The customer's messages that are answered together. The quiet window lives here, so a restart keeps it.
create table turn (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  state text not null check (state in ('OPEN', 'ANSWERING', 'ANSWERED', 'SKIPPED')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  policy text,
  unique (company_id, id),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
create unique index turn_one_open on turn (conversation_id) where state = 'OPEN';
create unique index turn_one_answering on turn (conversation_id) where state = 'ANSWERING';
select x8_protect('turn');

create table message (
  id text primary key,
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  channel_id text not null,
  seq integer not null,
  author text not null check (author in ('CUSTOMER', 'ASSISTANT', 'HUMAN', 'SYSTEM')),
  text text not null,
  -- items, payment or booking shown with the text; see conversations/schemas.ts
  cards jsonb not null default '[]',
  quick_replies jsonb not null default '[]',
  status text not null check (status in ('RECEIVED', 'QUEUED', 'SENT', 'FAILED')),
  external_id text,
  turn_id text,
  user_id text,
  failure text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (channel_id, external_id),
  unique (conversation_id, seq),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade,
  foreign key (company_id, channel_id) references channel (company_id, id)
);
select x8_protect('message');

-- Where the assistant stands in a conversation: what it last offered and what it waits for.
create table assistant_state (
  conversation_id text primary key,
  company_id text not null references company (id) on delete cascade,
  state jsonb not null,
  updated_at timestamptz not null,
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
select x8_protect('assistant_state');

-- Every tool call of a turn with its result, written in the transaction of its effect. A turn begun again after a crash
-- reads its own steps back instead of doing them twice; the owner reads them as "why this answer".
create table assistant_step (
  company_id text not null references company (id) on delete cascade,
  turn_id text not null,
  seq integer not null,
  tool text not null,
  arguments jsonb not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (turn_id, seq),
  foreign key (company_id, turn_id) references turn (company_id, id) on delete cascade
);
select x8_protect('assistant_step');

-- Everything that arrived from outside, before anything else happens to it.
create table inbound_event (
  id text primary key,
  source text not null,
  -- channel key or account the event came in through; '' for platform-wide endpoints
  scope text not null,
  event_id text not null,
  company_id text,
  channel_id text,
  body text not null,
  status text not null check (status in ('RECEIVED', 'PROCESSED', 'IGNORED')),
  received_at timestamptz not null,
  processed_at timestamptz,
  unique (source, scope, event_id)
);
create index inbound_event_received on inbound_event (received_at);
select x8_protect('inbound_event');
