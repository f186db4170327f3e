-- The start page names the newest news and the next events: whoever keeps it is told when one of them changes.
create trigger editorial_news_versions_home after insert on editorial_news_versions
  for each statement execute function platform_notify_change('site_home');
create trigger editorial_news_home after insert or update on editorial_news
  for each statement execute function platform_notify_change('site_home');
create trigger editorial_withdrawals_home after insert on editorial_withdrawals
  for each statement execute function platform_notify_change('site_home');
create trigger events_published_home after insert or update or delete on events_published
  for each statement execute function platform_notify_change('site_home');
create trigger events_cancellations_home after insert or delete on events_cancellations
  for each statement execute function platform_notify_change('site_home');
