// Every job body, so that a process which runs jobs knows them all.
import './calendar/expire-holds';
import './conversations/answer-turn';
import './conversations/deliver-message';
import './identity/prune-sessions';
import './inbound/process-event';
import './platform/prune-outbox';
