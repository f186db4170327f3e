import pg from 'pg'

/** For servers of our own; where DATABASE_URL is given, the database is the operator's to create. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  // Copied as files: through the log, as is usual, a copy costs half as much again.
  const from = template ? ` template ${pg.escapeIdentifier(template)} strategy file_copy` : ''
  await onServer(serverUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}${from}`)
  })
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  })
}

async function onServer(serverUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
