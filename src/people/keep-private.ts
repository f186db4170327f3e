import { routes } from '../platform/web.ts'

/** Pages with secrets and tokens are kept nowhere, also before somebody is signed in (security.md HD-04). */
export const keepPrivate = routes()

for (const area of ['/anmelden/*', '/konto/*', '/einladungen/*']) {
  keepPrivate.use(area, async (c, next) => {
    await next()
    c.res.headers.set('Cache-Control', 'private, no-store')
  })
}
