import { requireRole } from '../../../../people/index.ts'
import { paths } from '../../../../paths.ts'
import { germanDay } from '../../../../plain/german-day.ts'
import { routes, show } from '../../../../platform/web.ts'
import { answerTo } from '../calculation.ts'
import { fundingPage } from '../funding.page.tsx'
import { findGuidelineVersion } from '../guideline.queries.ts'
import { guidelinesTrail } from './guideline-words.page.tsx'

export const guidelineVersionRoutes = routes()
const { one, version } = paths.partners.guidelines

/** The calculator as it works with one version, whether its day has come or not. */
guidelineVersionRoutes.get(version.pattern, async (c) => {
  requireRole(c, 'editor')
  const params = { guidelineId: c.req.param('guidelineId') ?? '', number: c.req.param('number') ?? '' }
  const guideline = await findGuidelineVersion(c.var.deps.db, params.guidelineId, Number(params.number))
  if (!guideline) return c.notFound()
  const answer = answerTo(guideline, c.req.query())
  const page = fundingPage({ guideline, ...answer, action: version.to(params) })
  const label = `Förderrichtlinie ab ${germanDay(guideline.validFrom)}`
  const trail = [...guidelinesTrail, { label, href: one.to({ guidelineId: params.guidelineId }) }]
  return show(c, { ...page, title: `Förderrechner mit Fassung ${params.number}`, trail }, answer.errors ? 422 : 200)
})
