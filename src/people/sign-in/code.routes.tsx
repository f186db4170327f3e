import { paths } from '../../paths.ts'
import { formErrors } from '../../platform/forms.ts'
import { LimitReached } from '../../platform/limit-reached.ts'
import { logSecurity } from '../../platform/security-log.ts'
import { formValues, routes, seeOther, show, type Ctx } from '../../platform/web.ts'
import { afterProofOfAddress } from './after-proof.ts'
import { dropChallengeKey, readChallengeKey } from './challenge-cookie.ts'
import { findUsableChallenge, findUsableLink, recordCodeAttempt, recordLinkUsed } from './challenge.queries.ts'
import { challengeOverPage, enterCodePage, openLinkPage, wrongCode } from './code.page.tsx'
import { enterCodeForm } from './sign-in.form.ts'
import { codeLimit } from './sign-in-limits.ts'

export const codeRoutes = routes()

codeRoutes.get(paths.people.signInCode.pattern, (c) => {
  if (!readChallengeKey(c)) return seeOther(c, paths.people.signIn.to())
  return show(c, enterCodePage({ mailsUrl: mailsUrl(c) }))
})

codeRoutes.post(paths.people.signInCode.pattern, async (c) => {
  const { db } = c.var.deps
  const key = readChallengeKey(c)
  const challenge = key && (await findUsableChallenge(db, key.id))
  if (!key || !challenge) return show(c, challengeOverPage(), 410)
  const form = enterCodeForm.safeParse(await formValues(c))
  if (!form.success) return show(c, enterCodePage({ mailsUrl: mailsUrl(c), errors: formErrors(form.error) }), 422)
  const limit = await codeLimit(c, challenge.email)
  if (limit) throw new LimitReached(limit)
  const proof = await recordCodeAttempt(db, key, form.data.code)
  if (!proof) {
    logSecurity(c, { event: 'sign-in-code', personId: null, result: 'refused' })
    return show(c, enterCodePage({ mailsUrl: mailsUrl(c), errors: { code: wrongCode } }), 422)
  }
  dropChallengeKey(c)
  return afterProofOfAddress(c, proof)
})

codeRoutes.get(paths.people.signInLink.pattern, async (c) => {
  const token = c.req.param('token') ?? ''
  const challenge = await findUsableLink(c.var.deps.db, token)
  return challenge ? show(c, openLinkPage({ token, email: challenge.email })) : show(c, challengeOverPage(), 410)
})

codeRoutes.post(paths.people.signInLink.pattern, async (c) => {
  const proof = await recordLinkUsed(c.var.deps.db, c.req.param('token') ?? '')
  if (!proof) {
    logSecurity(c, { event: 'sign-in-link', personId: null, result: 'refused' })
    return show(c, challengeOverPage(), 410)
  }
  dropChallengeKey(c)
  return afterProofOfAddress(c, proof)
})

/** Without a mail server the demo's mails can be read in the portal. */
function mailsUrl(c: Ctx): string | null {
  const { mode, smtpUrl } = c.var.deps.config
  return mode === 'demo' && !smtpUrl ? paths.demo.mails.to() : null
}
