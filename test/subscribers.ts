import { paths } from '../src/paths.ts'
import { sealedLink } from '../src/subscribers/sealed-link.ts'
import { mailsTo } from './mailbox.ts'
import type { TestSite } from './site.ts'
import { openedForm } from './strangers.ts'

type Form = Record<string, string | string[]>

export function signUpForm(portal: Pick<TestSite, 'deps'>, more: Form = {}): Form {
  return { form: openedForm(portal, 'subscribers'), website: '', consent: 'ja', frequency: 'weekly', ...more }
}

/** The link of the newest mail that asks for it. */
export async function confirmationLinkTo(portal: Pick<TestSite, 'db'>, email: string): Promise<string> {
  const mails = await mailsTo(portal.db, email)
  const link = /\/abonnements\/bestaetigung\/[\w-]+/.exec(mails.map(({ text }) => text).join('\n'))?.[0]
  if (!link) throw new Error(`nothing to confirm was mailed to ${email}`)
  return link
}

/** Asked for and confirmed; the address of the settings. */
export async function givenSubscriber(portal: TestSite, { email, zu, frequency = 'weekly' }: Record<string, string | string[]>) {
  await portal.request(paths.subscribers.signUp.to(), { form: signUpForm(portal, { email: email!, zu: zu!, frequency }) })
  const link = await confirmationLinkTo(portal, String(email))
  await portal.request(link, { form: {} })
  const settings = /\/abonnements\/einstellungen\/[\w.-]+/.exec(await (await portal.request(link)).text())?.[0]
  if (!settings) throw new Error(`${String(email)} is no subscriber`)
  return settings
}

/** Pages behind mailed links, and the proof: of somebody who has confirmed and of somebody who has not. */
export async function subscriberPages(portal: TestSite, editor: string): Promise<{ anybody: string[]; editors: string[] }> {
  const [email, waiting] = ['abonniert@anderswo.example', 'noch-nicht@anderswo.example']
  const settings = await givenSubscriber(portal, { email, zu: ['thema:standesamt', 'kommune:hellenthal'] })
  await portal.request(paths.subscribers.signUp.to(), { form: signUpForm(portal, { email: waiting, zu: 'thema:standesamt' }) })
  const { id } = await portal.db
    .selectFrom('subscribers_subscribers')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  const token = sealedLink(id, 'leave projekte', portal.deps.keys)
  const proof = await portal.request(paths.subscribers.proofs.to(), { cookie: editor, form: { email } })
  return {
    anybody: [
      paths.subscribers.sent.to(),
      await confirmationLinkTo(portal, email),
      await confirmationLinkTo(portal, waiting),
      settings,
      paths.subscribers.leaving.to({ source: 'projekte', token }),
    ],
    editors: [proof.headers.get('location') ?? ''],
  }
}
