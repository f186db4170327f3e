import type { Db } from '../src/platform/db.ts'

/** What was queued for an address, newest first; time stands still in tests. */
export async function mailsTo(db: Db, recipient: string) {
  return db
    .selectFrom('platform_mails')
    .where('recipient', '=', recipient)
    .select(['subject', 'text', 'html'])
    .orderBy('ordinal', 'desc')
    .execute()
}

/** Code and link of the newest sign-in mail. */
export async function signInMailTo(db: Db, recipient: string): Promise<{ code: string; link: string }> {
  const mails = await db
    .selectFrom('platform_mails as m')
    .innerJoin('people_sign_in_challenges as s', (join) =>
      join.on('m.once_key', 'like', 'sign-in:%').onRef('m.recipient', '=', 's.email'),
    )
    .where('m.recipient', '=', recipient)
    .select(['m.text', 'm.once_key', 's.id', 's.created_at'])
    .orderBy('s.created_at', 'desc')
    .execute()
  const text = mails.find((mail) => mail.once_key === `sign-in:${mail.id}`)?.text ?? ''
  const code = /(\d{3}) (\d{3})/.exec(text)
  const link = /https?:\/\/[^\s/]+(\/\S+)/.exec(text)
  if (!code || !link) throw new Error(`no sign-in mail for ${recipient}`)
  return { code: `${code[1]}${code[2]}`, link: link[1] as string }
}
