create table reply (
  id uuid primary key,
  listing_id uuid not null references listing,
  organisation_id uuid not null references organisation,
  created_by uuid references person,
  created_at timestamptz not null default now(),
  unique (listing_id, organisation_id)
);
create index reply_by_organisation on reply (organisation_id, created_at desc);

create table conversation (
  id uuid primary key,
  reply_id uuid not null unique references reply,
  listing_id uuid not null references listing,
  author_organisation_id uuid not null references organisation,
  replying_organisation_id uuid not null references organisation,
  last_message_at timestamptz not null default now(),
  last_message_organisation_id uuid not null references organisation,
  reminded_at timestamptz,
  created_at timestamptz not null default now(),
  check (author_organisation_id <> replying_organisation_id)
);
create index conversation_by_author on conversation (author_organisation_id, last_message_at desc);
create index conversation_by_replier on conversation (replying_organisation_id, last_message_at desc);
create index conversation_unanswered on conversation (last_message_at) where reminded_at is null;

create table message (
  id uuid primary key,
  conversation_id uuid not null references conversation,
  organisation_id uuid not null references organisation,
  person_id uuid references person,
  body text not null,
  created_at timestamptz not null default now()
);
create index message_by_conversation on message (conversation_id, created_at);

create table conversation_reading (
  conversation_id uuid not null references conversation,
  organisation_id uuid not null references organisation,
  read_at timestamptz not null,
  primary key (conversation_id, organisation_id)
);

create table partnership (
  id uuid primary key,
  conversation_id uuid not null unique references conversation,
  listing_id uuid not null references listing,
  status text not null default 'contact' check (status in ('contact', 'discussion', 'agreed', 'done', 'given_up')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index partnership_by_listing on partnership (listing_id);

-- Each step is a signed row: which side said what, when, and why it was given up.
create table partnership_step (
  id uuid primary key,
  partnership_id uuid not null references partnership,
  status text not null check (status in ('contact', 'discussion', 'agreed', 'done', 'given_up')),
  organisation_id uuid not null references organisation,
  person_id uuid references person,
  reason text,
  words text not null default '',
  created_at timestamptz not null default now(),
  check (status <> 'given_up' or reason is not null)
);
create index partnership_step_by_partnership on partnership_step (partnership_id, created_at);
