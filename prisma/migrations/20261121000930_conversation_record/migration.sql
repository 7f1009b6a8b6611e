-- What happened to a conversation from outside, in the order it was acted on, so that it can be played again: who wrote,
-- whose turn was taken, what a call to a channel came to. Words stay where they are: a record names their rows.
create table conversation_record (
  company_id text not null references company (id) on delete cascade,
  conversation_id text not null,
  seq integer not null,
  kind text not null,
  -- the message or the turn it is about, with which it goes
  message_id text,
  turn_id text,
  -- see conversations/recording/schemas.ts
  data jsonb not null,
  -- the clock that was acted by
  at timestamptz not null,
  primary key (conversation_id, seq),
  foreign key (company_id, conversation_id) references conversation (company_id, id) on delete cascade
);
create index conversation_record_company on conversation_record (company_id, at) where kind = 'answered';
select x8_protect('conversation_record');
create trigger conversation_record_append_only before update on conversation_record
  for each row execute function x8_append_only();
