-- A second bot, and people who choose what it speaks with them.
alter table telegram_user
  drop constraint telegram_user_bot_check,
  add constraint telegram_user_bot_check check (bot in ('reels', 'subtitles')),
  -- null: whatever their Telegram speaks
  add column chosen_language text check (chosen_language in ('en', 'ru'));
create index telegram_user_person on telegram_user (telegram_id);

-- A clip that was asked for in a chat, and the one message there that tells how far it is. The message is changed a while
-- after it was changed last; what is promised once is not promised again.
create table bot_clip (
  clip_id text primary key,
  company_id text not null,
  person_id text not null references telegram_user (id) on delete cascade,
  message_id bigint,
  said text,
  said_at timestamptz,
  promised_at timestamptz,
  -- Telegram's own name for the video: sending it again is no upload
  video_file_id text,
  foreign key (company_id, clip_id) references clip (company_id, id) on delete cascade
);
create index bot_clip_person on bot_clip (person_id);
select x8_protect('bot_clip');

-- A message of an administrator's to everybody a bot knows. It goes through the people in the order of their ids; `reached`
-- moves on before each is written to, so that nobody hears it twice.
create table bot_broadcast (
  id text primary key,
  bot text not null check (bot in ('reels', 'subtitles')),
  -- who sends it, and is told how far it is
  admin_id text not null references telegram_user (id) on delete cascade,
  text text not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  reached text not null default '',
  sent integer not null default 0,
  blocked integer not null default 0,
  failed integer not null default 0,
  -- the message that tells the administrator how far it is
  message_id bigint
);
