-- Links to our own pages are looked at as well: addresses that begin with /. Those who give them are the only ones who need to answer.
alter table platform_links drop constraint platform_links_url_check;
alter table platform_links add constraint platform_links_url_check check (url ~* '^(https?://|/)');
