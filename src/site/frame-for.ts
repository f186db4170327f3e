import { actorOf } from '../people/index.ts'
import type { Page } from '../platform/page.ts'
import type { Ctx } from '../platform/web.ts'
import { languageOf, NO_ENGLISH } from './english/languages.ts'
import { frame } from './frame.tsx'
import type { Surroundings } from './surroundings.ts'

/** The frame of this request: who is signed in, where, and at what time of the portal. */
export function frameFor(c: Ctx, asset: Surroundings['asset']): (page: Page, status?: number) => string {
  const { config, clock } = c.var.deps
  return (page, status = 200) => {
    const actor = actorOf(c)
    return frame(page, {
      path: c.req.path,
      baseUrl: config.baseUrl,
      language: languageOf(c.req.path),
      english: c.var.english ?? NO_ENGLISH,
      // What says that the page is gone has no other form.
      otherForms: status === 200 ? c.var.otherForms?.get(c.req.path) : undefined,
      account: actor && { name: actor.name, roles: actor.roles },
      demo: config.mode === 'demo' ? { now: clock.now() } : null,
      asset,
    })
  }
}
