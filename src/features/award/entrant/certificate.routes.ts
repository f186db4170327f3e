import { create as contentDisposition } from 'content-disposition'
import { paths } from '../../../paths.ts'
import { requireActor } from '../../../people/index.ts'
import { routes } from '../../../platform/web.ts'
import { certificateFileName, certificatesPdf } from '../certificate-document.ts'
import { findCertificateLook, findCertificates, findIssuedCertificate } from '../certificate.queries.ts'
import { findEditionById } from '../edition.queries.ts'
import { findEntryFor } from '../entry.queries.ts'

/** Whoever may read the entry may take its certificate, once it is issued and the results are public. */
export const certificateRoutes = routes()

certificateRoutes.get(paths.award.certificate.pattern, async (c) => {
  const { db } = c.var.deps
  const entry = await findEntryFor(db, c.req.param('entryId') ?? '', requireActor(c))
  const certified = entry && (await findIssuedCertificate(db, entry.id))
  const edition = certified && (await findEditionById(db, entry.edition.id))
  const certificates = edition && (await findCertificates(db, edition.id))
  if (!certified || !edition || !certificates) return c.notFound()
  const look = await findCertificateLook(db, edition.id)
  const pdf = await certificatesPdf({ entries: [certified], design: certificates.design, look, edition })
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', contentDisposition(certificateFileName(certified)))
  return c.body(new Uint8Array(pdf))
})
