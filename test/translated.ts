import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'

/** For --import, in place of tsx: modules of ours come from the folder that test/translate.ts has filled. */
const { TRANSLATED = '' } = process.env
const OURS = new URL('..', import.meta.url).href
const MODULE = /^(?!node_modules\/)([^?#]+)\.tsx?$/

registerHooks({
  load: (url, context, next) => {
    const [, path] = (url.startsWith(OURS) && MODULE.exec(decodeURI(url.slice(OURS.length)))) || []
    if (!path) return next(url, context)
    return { format: 'module', source: readFileSync(join(TRANSLATED, `${path}.js`), 'utf8'), shortCircuit: true }
  },
})
