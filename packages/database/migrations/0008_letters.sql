-- Letters to send: written in the transaction of the change that calls for them, sent by the worker.
create table letter (
  id uuid primary key,
  template text not null,
  recipient_email text not null,
  person_id uuid references person,
  data jsonb not null,
  status text not null default 'queued' check (status in ('queued', 'sent', 'refused')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index letter_waiting on letter (created_at) where status = 'queued';
create index letter_by_person on letter (person_id, created_at desc);

-- A form sent twice makes one thing: the key comes with the form, the answer is kept a day.
create table idempotency_key (
  key text not null,
  person_id uuid not null references person,
  action text not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (person_id, action, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
