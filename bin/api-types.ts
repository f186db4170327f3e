import { writeFile } from 'node:fs/promises'
import { apiTypes } from '../test/api-client.ts'

/** Writes test/api-types.ts: the types a client of /api/v1 generates from its description. */
await writeFile(new URL('../test/api-types.ts', import.meta.url), await apiTypes())
