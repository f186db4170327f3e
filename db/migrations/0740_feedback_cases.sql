-- What people write to the portal: contact and reported barriers. What state a case is in follows from its rows (src/features/feedback/case.rules.ts).
create table feedback_kinds (
  kind text primary key check (kind in ('contact', 'barrier')),
  notice_days integer check (notice_days > 0), -- null: no interim notice is owed
  answer_days integer not null check (answer_days > 0),
  remind_days integer not null check (remind_days > 0), -- before each of the two
  check (notice_days < answer_days)
);
-- BITVNRW § 5: answer within two to six weeks, with an interim notice. For other letters the house promises two weeks.
insert into feedback_kinds (kind, notice_days, answer_days, remind_days) values ('contact', null, 14, 3), ('barrier', 14, 42, 3);

-- No trigger freezes a case: whoever closes an account is taken out of it, and cases go after their term.
create table feedback_cases (
  id uuid primary key,                     -- from the form: a second click writes nothing
  number integer not null generated always as identity (start with 1001) unique,
  kind text not null references feedback_kinds,
  subject text not null check (subject <> ''),
  message text not null check (message <> ''),
  page text not null,                      -- as typed; '' when not told, like the next three
  assistive text not null,
  name text not null,
  email text not null,
  received_at timestamptz not null,
  notice_due_on date,
  answer_due_on date not null,
  check (kind = 'barrier' or assistive = ''),
  check (notice_due_on < answer_due_on)
);
create index feedback_cases_email on feedback_cases (email) where email <> '';

create table feedback_takings (
  ordinal integer primary key generated always as identity,
  case_id uuid not null references feedback_cases on delete cascade,
  taken_by uuid not null references people_persons,
  taken_at timestamptz not null
);
create index feedback_takings_case on feedback_takings (case_id, ordinal);
create trigger feedback_takings_frozen before update on feedback_takings
  for each row execute function platform_refuse_change();

create table feedback_answers (
  id uuid primary key,                     -- from the form: a second click mails nothing
  case_id uuid not null references feedback_cases on delete cascade,
  kind text not null check (kind in ('interim', 'answer', 'rejection')),
  text text not null check (text <> ''),
  is_mailed boolean not null,              -- false: the sender gave no address
  answered_by uuid not null references people_persons,
  answered_at timestamptz not null,
  check (kind <> 'interim' or is_mailed),
  check (text !~ '\[(Vom Betreiber zu ergänzen|Hier ergänzen)')
);
create index feedback_answers_case on feedback_answers (case_id, answered_at);
create unique index feedback_answers_closing on feedback_answers (case_id) where kind <> 'interim';
create trigger feedback_answers_frozen before update on feedback_answers
  for each row execute function platform_refuse_change();

create table feedback_notes (
  id uuid primary key,
  case_id uuid not null references feedback_cases on delete cascade,
  text text not null check (text <> ''),
  noted_by uuid not null references people_persons,
  noted_at timestamptz not null
);
create index feedback_notes_case on feedback_notes (case_id, noted_at);
create trigger feedback_notes_frozen before update on feedback_notes
  for each row execute function platform_refuse_change();

create table feedback_reminders (
  case_id uuid not null references feedback_cases on delete cascade,
  due_on date not null,
  occasion text not null check (occasion in ('soon', 'due')),
  reminded_at timestamptz not null,
  primary key (case_id, due_on, occasion)
);
create trigger feedback_reminders_frozen before update on feedback_reminders
  for each row execute function platform_refuse_change();

-- Where each case stands. An interim notice is owed to whoever can be reached, until there is one or an answer.
create view feedback_case_states as
  select base.*, taking.taken_by, taker.name as taken_by_name, closing.kind as closing, closing.answered_at as closed_at,
    case when closing.kind is not null then null
      when base.notice_due_on is not null and base.email <> '' and not exists (
        select from feedback_answers interim where interim.case_id = base.id and interim.kind = 'interim') then base.notice_due_on
      else base.answer_due_on end as next_due_on
  from feedback_cases base
  left join lateral (select taken_by from feedback_takings where case_id = base.id order by ordinal desc limit 1) taking on true
  left join people_persons taker on taker.id = taking.taken_by
  left join feedback_answers closing on closing.case_id = base.id and closing.kind <> 'interim';

insert into platform_retention (name, keep_days) values ('feedback-cases', 365);
