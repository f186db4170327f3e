import pg from 'pg'

/**
 * Gives a role what the portal needs to run and no more (security.md CF-04): no DDL, no TRUNCATE, and no UPDATE or DELETE where rows only
 * come. As the owner of the tables. May be repeated, and takes away whatever the role had beside it.
 */
export async function grantPortal(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await refuseOwner(client, role)
    await client.query('begin')
    await client.query(ownTables(role))
    await client.query(ownersFunctions(`grant execute on function %s to ${role}`))
    await client.query(jobTables(role))
    await client.query('commit')
  } finally {
    await client.end()
  }
}

class UnfitRole extends Error {}

/** Grants do not bind an owner. The name stands in the statements as it is, so it may hold no sign that needs quoting. */
export async function refuseOwner(client: pg.Client, role: string): Promise<void> {
  if (!/^[a-z_][a-z0-9_]*$/.test(role)) throw new UnfitRole('Please name the role with small letters, digits and _ only.')
  const { rows } = await client.query<{ owns: boolean }>(
    `select pg_has_role(r.oid, c.relowner, 'member') as owns from pg_roles r, pg_class c
     where r.rolname = $1 and c.oid = 'platform_events'::regclass`,
    [role],
  )
  if (rows[0] === undefined) throw new UnfitRole(`There is no role ${role}. Please create it first: create role … login`)
  if (rows[0].owns) throw new UnfitRole(`The role ${role} owns the tables, or is a superuser: nothing can be kept from it.`)
}

/** The clock is the demo's, the head of the chain moves by its trigger, migrations are the owner's. */
const ownTables = (role: string) => `
  revoke all on all tables in schema public from ${role};
  revoke create on schema public from ${role};
  grant usage on schema public to ${role};
  grant select, insert on all tables in schema public to ${role};
  grant usage, select on all sequences in schema public to ${role};
  revoke insert on platform_clock, platform_event_head, platform_migrations from ${role};
  do $do$
  declare free text;
  begin
    for free in
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not in ('platform_clock', 'platform_event_head', 'platform_migrations')
        and c.oid not in (select oid from platform_kept_tables where append_only)
    loop
      execute format('grant update, delete on %I to ${role}', free);
    end loop;
  end $do$;`

/** What runs with the owner's rights is for whoever runs the portal, and PostgreSQL would give it to everybody. */
export const ownersFunctions = (also: string) => `
  do $do$
  declare one regprocedure;
  begin
    for one in select p.oid from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
      execute format('revoke execute on function %s from public', one);
      execute format('${also}', one);
    end loop;
  end $do$;`

/** graphile-worker's own: its tables have row-level security without a policy. */
const jobTables = (role: string) => `
  grant usage on schema graphile_worker to ${role};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
  grant usage, select on all sequences in schema graphile_worker to ${role};
  grant execute on all functions in schema graphile_worker to ${role};
  do $do$
  declare guarded text;
  begin
    for guarded in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity loop
      execute format('drop policy if exists portal_${role} on graphile_worker.%I', guarded);
      execute format('create policy portal_${role} on graphile_worker.%I to ${role} using (true) with check (true)', guarded);
    end loop;
  end $do$;`
