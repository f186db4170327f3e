-- What the Landespreis says of a profile that no organisation answers for is the editors' to mend, in a step of its own.
alter table projects_draft_states drop constraint projects_draft_states_step_check;
alter table projects_draft_states add constraint projects_draft_states_step_check
  check (step in ('topic', 'parties', 'content', 'financing', 'effects', 'contact', 'links', 'sources', 'prize', 'picture'));
