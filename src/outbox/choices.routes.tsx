import { paths } from '../paths.ts'
import { requireRole } from '../people/index.ts'
import { formValues, routes, show, type Ctx, type Web } from '../platform/web.ts'
import { choicesPage } from './choices.page.tsx'
import { choicesForm } from './mailing.form.ts'
import { askedMailing, caseOf, save } from './mailing.routes.tsx'
import type { RecipientSource } from './source.ts'

/** Recipients picked by hand, where the group is made so. */
export function choicesRoutes(sources: RecipientSource[]): Web {
  const web = routes()
  const { choices } = paths.outbox
  web.get(choices.pattern, async (c) => {
    requireRole(c, 'office')
    const asked = await askedChoices(c, sources)
    return asked ? show(c, choicesPage(asked)) : c.notFound()
  })
  web.post(choices.pattern, async (c) => {
    const { personId } = requireRole(c, 'office')
    const asked = await askedChoices(c, sources)
    if (!asked) return c.notFound()
    const form = choicesForm.safeParse(await formValues(c))
    const known = new Set(asked.choices.map(({ key }) => key))
    const picked = form.success ? form.data.chosen.filter((key) => known.has(key)) : []
    const error = 'Bitte wählen Sie mindestens einen Empfänger aus.'
    if (picked.length === 0) return show(c, choicesPage({ ...asked, error }), 422)
    return save(c, { mailing: asked.mailing, personId, change: { picked } })
  })
  return web
}

async function askedChoices(c: Ctx, sources: RecipientSource[]) {
  const mailing = await askedMailing(c)
  if (!mailing || mailing.releasedAt) return null
  const { group } = await caseOf(c, mailing, sources)
  return group?.choices ? { mailing, choices: group.choices } : null
}
