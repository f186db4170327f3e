import { recordRequest } from '../src/features/projects/freshness.queries.ts'
import { drawPicture } from '../src/media/draw-picture.job.ts'
import { paths } from '../src/paths.ts'
import { transact } from '../src/platform/db.ts'
import { recordScan } from '../src/platform/scan-blob.queries.ts'
import { givenClaim } from './claims.ts'
import { mailsTo } from './mailbox.ts'
import { givenDraft, PROJECT_FORMS } from './projects.ts'
import { picture } from './sample-files.ts'
import type { TestSite } from './site.ts'
import { openedForm } from './strangers.ts'

type People = { author: string; editor: string }

/** Where a message about a profile arrives: its organisation and the editors know it, readers do not. */
export const MAILBOX = String(PROJECT_FORMS.contact?.mailbox)
export const OF_CONTACTS = [MAILBOX, 'KANARIE-stelle', String(PROJECT_FORMS.contact?.phone)]
/** What is written before anything is public, and about it. */
export const WRITTEN = {
  draft: 'KANARIE-steckbrief',
  message: 'KANARIE-rueckgabe',
}
export const CLAIMED = 'KANARIE-uebernahme'
/** Of somebody without an account to whoever answers for a profile. */
export const RELAYED = 'KANARIE-anfrage'

/** A profile of the lead's organisation, one that it has claimed, a draft that waits once more, and the links that were mailed about them. */
export async function givenDirectory(portal: TestSite, { author, editor }: People): Promise<Record<string, string>> {
  const cookies = { author: await portal.signIn(author), editor: await portal.signIn(editor) }
  const draftId = await givenReturned(portal, cookies)
  const published = await givenProfile(portal, cookies)
  const [claimAddress = '', mailboxAddress = ''] = await givenClaim(portal, author, portal.deps.clock.now(), CLAIMED)
  return {
    draftId,
    fileId: await fileOf(portal, draftId),
    ...published,
    claimId: lastOf(claimAddress),
    importedSlug: lastOf(mailboxAddress),
    confirmationToken: await askedForConfirmation(portal, published.profileSlug),
    contactToken: await givenMessage(portal, published.profileSlug),
    topicSlug: 'bauhof',
    topicId: await topicOf(portal, 'bauhof'),
    placeSlug: 'hellenthal',
  }
}

type Cookies = { author: string; editor: string }

/** Handed in, returned with a message, and handed in again. */
async function givenReturned(portal: TestSite, { author: cookie, editor }: Cookies): Promise<string> {
  const draftId = await givenDraft(portal, { cookie })
  const effects = { ...PROJECT_FORMS.effects, base: '1', action: 'save', lessons: WRITTEN.draft }
  await done(portal.request(paths.projects.draftStep.to({ draftId, step: 'effects' }), { cookie, form: effects }))
  await upload(portal, draftId, cookie)
  await handIn(portal, draftId, cookie)
  await done(
    portal.request(paths.projects.review.to({ draftId }), {
      cookie: editor,
      form: { round: '1', kind: 'returned', message: WRITTEN.message },
    }),
  )
  await handIn(portal, draftId, cookie)
  return draftId
}

async function givenProfile(portal: TestSite, { author: cookie, editor }: Cookies) {
  const title = 'Gemeinsame Kehrmaschine'
  const draftId = await givenDraft(portal, { cookie, title })
  await upload(portal, draftId, cookie)
  await handIn(portal, draftId, cookie)
  const form = { round: '1', kind: 'published', message: '' }
  await done(portal.request(paths.projects.review.to({ draftId }), { cookie: editor, form }))
  return { profileSlug: 'gemeinsame-kehrmaschine', profileFileId: await fileOf(portal, draftId) }
}

async function handIn(portal: TestSite, draftId: string, cookie: string): Promise<void> {
  await done(portal.request(paths.projects.draftSubmission.to({ draftId }), { cookie, form: {} }))
}

/** A picture that was found clean and drawn. */
async function upload(portal: TestSite, draftId: string, cookie: string): Promise<void> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(await picture('jpeg', 420, 300))]), 'halle.jpg')
  for (const [name, text] of Object.entries({ title: 'Eine Halle', source: 'Hellenthal', rights: 'frei' }))
    body.append(name, text)
  await done(portal.request(paths.projects.draftUpload.to({ draftId, fileKind: 'bild' }), { method: 'POST', cookie, body }))
  const { sha256 } = await portal.db
    .selectFrom('projects_draft_files')
    .where('draft_id', '=', draftId)
    .select('sha256')
    .executeTakeFirstOrThrow()
  await foundClean(portal, sha256)
  await drawPicture(portal.deps, { sha256 })
  const drawings = await portal.db.selectFrom('media_drawings').where('source_sha256', '=', sha256).select('sha256').execute()
  for (const drawing of drawings) await foundClean(portal, drawing.sha256)
}

async function foundClean({ db, deps }: TestSite, sha256: string): Promise<void> {
  await recordScan(db, sha256, { verdict: 'clean' }, deps.clock.now())
}

async function fileOf({ db }: TestSite, draftId: string): Promise<string> {
  return (await db.selectFrom('projects_draft_files').where('draft_id', '=', draftId).select('id').executeTakeFirstOrThrow()).id
}

async function topicOf({ db }: TestSite, slug: string): Promise<string> {
  return (await db.selectFrom('topics_topics').where('slug', '=', slug).select('id').executeTakeFirstOrThrow()).id
}

async function askedForConfirmation({ db, deps }: TestSite, slug: string): Promise<string> {
  const { project_id: projectId, confirmed_on: confirmedOn } = await db
    .selectFrom('projects_published')
    .where('slug', '=', slug)
    .select(['project_id', 'confirmed_on'])
    .executeTakeFirstOrThrow()
  const token = 'ob-die-kehrmaschine-noch-kehrt'
  const at = deps.clock.now()
  await transact(db, (tx) => recordRequest(tx, { projectId, confirmedOn, asking: 1, round: 1, token, at }))
  return token
}

const SENDER = { name: 'Vera Besuch', organisation: 'Stadt Anderswo', email: 'vera.besuch@anderswo.example' }

/** Written, and not yet confirmed by the link that was mailed to its sender. */
async function givenMessage(portal: TestSite, slug: string): Promise<string> {
  const { project_id: id } = await portal.db
    .selectFrom('projects_published')
    .where('slug', '=', slug)
    .select('project_id')
    .executeTakeFirstOrThrow()
  const form = { form: openedForm(portal, `contact projects_projects ${id}`), message: RELAYED, ...SENDER }
  await done(portal.request(paths.projects.contact.to({ slug }), { form }))
  const [asked] = await mailsTo(portal.db, SENDER.email)
  return /\/projekte\/anfragen\/([\w-]+)/.exec(asked?.text ?? '')?.[1] ?? ''
}

function lastOf(address: string): string {
  return address.split('/').at(-1) ?? ''
}

async function done(answer: Response | Promise<Response>): Promise<void> {
  const { status, url } = await answer
  if (status !== 303) throw new Error(`the directory of the situation: ${url} answers ${status}`)
}
