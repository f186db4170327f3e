import { seedDemo, seedReferenceData } from '../db/seeds/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase } from './database.ts'

// The register and the editions; in demo mode the cast too. Harmless when repeated.
const config = readConfig(process.env)
const database = await openDatabase(config)
await seedReferenceData(database.url)
if (config.mode === 'demo') await seedDemo(database.url)
await database.close()
