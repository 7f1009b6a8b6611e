-- The order of writing, for events that arrive within one moment.
alter table inbound_event add column seq bigint generated always as identity;

-- Promises a job: one row, and where the queue lives in this database (`in_queue`) its place in the queue as well, in one
-- statement. False: a row with the same key is there already. The job key makes a repeated hand-over replace the first.
create function promise_job(
  id text, company_id text, job text, payload jsonb, queue text, dedupe_key text, lane text, run_at timestamptz,
  in_queue boolean
) returns boolean language plpgsql as $$
begin
  insert into outbox (id, company_id, job, payload, queue, dedupe_key, lane, run_at, state)
  values (promise_job.id, promise_job.company_id, promise_job.job, promise_job.payload, promise_job.queue,
          promise_job.dedupe_key, promise_job.lane, promise_job.run_at,
          case when in_queue then 'handed' else 'waiting' end)
  on conflict do nothing;
  if not found then return false; end if;
  if in_queue then
    perform graphile_worker.add_job(
      'run-outbox-row', payload := json_build_object('id', promise_job.id), queue_name := promise_job.queue,
      run_at := promise_job.run_at, job_key := promise_job.id || ':0');
  end if;
  return true;
end $$;

-- Stores an event from outside unless its number, or what an erased number was replaced by, is known, and promises its
-- processing: the whole transaction is this one statement, because senders wait for it. It enters the event's company
-- itself, or the role that sees all of them for an event that belongs to none.
create function receive_event(
  id text, source text, scope text, event_id text, company_id text, channel_id text, body text, sender text,
  used boolean, received_at timestamptz,
  job_id text, job text, payload jsonb, queue text, lane text, in_queue boolean,
  out ending text, out stored_id text
) language plpgsql as $$
begin
  perform set_config('app.company_id', coalesce(receive_event.company_id, ''), true),
          set_config('role', case when receive_event.company_id is null then 'x8_across' else 'none' end, true);
  insert into inbound_event (id, source, scope, event_id, company_id, channel_id, body, sender, status, received_at)
  select receive_event.id, receive_event.source, receive_event.scope, receive_event.event_id, receive_event.company_id,
         receive_event.channel_id, receive_event.body, receive_event.sender,
         case when used then 'RECEIVED' else 'IGNORED' end, receive_event.received_at
   where not exists (
     select 1 from inbound_event e
      where e.source = receive_event.source and e.scope = receive_event.scope
        and e.event_id = 'erased:' || encode(sha256(convert_to(receive_event.event_id, 'UTF8')), 'hex'))
  on conflict do nothing;
  if not found then
    ending := 'duplicate';
    select e.id into stored_id from inbound_event e
     where e.source = receive_event.source and e.scope = receive_event.scope and e.event_id = receive_event.event_id;
    return;
  end if;
  stored_id := receive_event.id;
  ending := case when used then 'accepted' else 'ignored' end;
  if used then
    perform promise_job(job_id, receive_event.company_id, receive_event.job, receive_event.payload,
                        receive_event.queue, null, receive_event.lane, receive_event.received_at, in_queue);
  end if;
end $$;

-- The same for several, each in its own company, in the order given: they stand or fall together.
create function receive_events(events jsonb) returns table (ending text, stored_id text) language plpgsql as $$
declare
  event record;
begin
  for event in
    select * from jsonb_to_recordset(events) as e (
      id text, source text, scope text, "eventId" text, "companyId" text, "channelId" text, body text, sender text,
      used boolean, "receivedAt" timestamptz, "jobId" text, job text, payload jsonb, queue text, lane text,
      "inQueue" boolean)
  loop
    select r.ending, r.stored_id into receive_events.ending, receive_events.stored_id
      from receive_event(
        event.id, event.source, event.scope, event."eventId", event."companyId", event."channelId", event.body,
        event.sender, event.used, event."receivedAt", event."jobId", event.job, event.payload, event.queue, event.lane,
        event."inQueue") r;
    return next;
  end loop;
end $$;
