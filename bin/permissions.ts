import { writeFileSync } from 'node:fs'
import { permissionsDocument } from '../test/permissions/document.ts'

// Writes docs/permissions.md, the matrix of permissions for people.
writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsDocument())
