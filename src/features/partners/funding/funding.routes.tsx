import { paths } from '../../../paths.ts'
import { isoDate } from '../../../plain/german-date.ts'
import { routes, show } from '../../../platform/web.ts'
import { answerTo } from './calculation.ts'
import { fundingPage } from './funding.page.tsx'
import { guidelineOn } from './funding.rules.ts'
import { listBegunGuidelines } from './guideline.queries.ts'

export const fundingRoutes = routes()

fundingRoutes.get(paths.partners.funding.pattern, async (c) => {
  const { db, clock } = c.var.deps
  const guideline = guidelineOn(await listBegunGuidelines(db), isoDate(clock.now()))
  const answer = answerTo(guideline, c.req.query())
  return show(c, fundingPage({ guideline, ...answer }), answer.errors ? 422 : 200)
})
