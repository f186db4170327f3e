import { isDeepStrictEqual } from 'node:util'
import { findImportedProfile, publishImported, type ProfileContent } from '../../features/projects/index.ts'
import { paths } from '../../paths.ts'
import { isoDate } from '../../plain/german-date.ts'
import type { Tx } from '../../platform/db.ts'
import type { WordPressPost } from './export.ts'
import { fileFinder } from './file-finder.ts'
import type { Imported } from './imported.queries.ts'
import type { Ready, Written } from './import-posts.ts'
import type { ImportRun, LoadedFile } from './import-run.ts'
import { profileOfPost, type Made } from './profile-of-post.ts'
import { remark, type FieldRemark } from './remarks.ts'

/** Published as it was there: whoever reads it is told that it was taken over. */
export function projectFrom(run: ImportRun, post: WordPressPost): Ready {
  const made = profileOfPost(post, run.making)
  const { picture, uses, remarks } = pictureFor(run, post, made)
  const content = withPicture(made, picture)
  return {
    kind: 'project',
    table: 'projects_projects',
    content,
    uses,
    remarks: [...made.remarks, ...remarks],
    addressOf: async (tx, projectId) => addressOf((await findImportedProfile(tx, projectId))?.slug ?? ''),
    write: (tx, known) => (known ? renew(tx, run, { known, content, made }) : publish(tx, run, { post, content, made })),
  }
}

/** Its own picture; else the first within its text. */
function pictureFor(run: ImportRun, post: WordPressPost, { pictures }: Made) {
  const finder = fileFinder(run)
  const remarks: FieldRemark[] = []
  const own = post.pictureId === null ? null : (run.files.get(post.pictureId) ?? null)
  if (post.pictureId !== null && !own) remarks.push(remark('picture', 'file-missing', String(post.pictureId)))
  const inText = pictures.flatMap(({ src, classes }) => {
    const file = finder.picture(src, classes)
    if (!file) remarks.push(remark('content', 'file-missing', src))
    return file ? [file] : []
  })
  const [picture = null, ...others] = [...new Set([...(own ? [own] : []), ...inText])].filter(({ isPicture }) => isPicture)
  remarks.push(...others.map(({ mediaId }) => remark('content', 'second-picture', mediaId)))
  return { picture, uses: picture ? [picture] : [], remarks }
}

/** Without a picture, what was said of its source goes behind the text: nothing is lost. */
function withPicture({ content, credit }: Made, picture: LoadedFile | null): ProfileContent {
  if (picture) {
    const { mediaId, alt } = picture
    return { ...content, picture: { mediaId, alt, credit: [picture.credit, credit].filter((text) => text !== '').join('; ') } }
  }
  if (credit === '') return content
  const implementation = [content.texts.implementation ?? '', `Quelle: ${credit}`].filter((text) => text !== '').join('\n\n')
  return { ...content, texts: { ...content.texts, implementation } }
}

type Wanted = { content: ProfileContent; made: Made }

async function publish(tx: Tx, run: ImportRun, { post, content, made }: Wanted & { post: WordPressPost }): Promise<Written> {
  const publishedAt = post.publishedAt < run.at ? post.publishedAt : run.at
  const { projectId, slug, number } = await publishImported(tx, {
    projectId: null,
    name: post.slug || content.title,
    content,
    contact: made.contact,
    publishedAt,
    confirmedOn: confirmedOn(post, publishedAt),
  })
  return { outcome: 'new', targetId: projectId, version: String(number), address: addressOf(slug) }
}

/** The day on which somebody last had it in hand. */
function confirmedOn(post: WordPressPost, publishedAt: Date): string {
  const changed = new Date(`${post.modified}Z`)
  return isoDate(Number.isNaN(changed.getTime()) ? publishedAt : changed)
}

async function renew(tx: Tx, run: ImportRun, { known, content, made }: Wanted & { known: Imported }): Promise<Written> {
  const { targetId } = known
  const standing = await findImportedProfile(tx, targetId)
  const address = addressOf(standing?.slug ?? '')
  if (!standing || standing.isWithdrawn) return { outcome: 'left', because: 'withdrawn-here', address }
  if (standing.isClaimed) return { outcome: 'left', because: 'claimed-here', address }
  if (String(standing.number) !== known.version) return { outcome: 'left', because: 'changed-here', address }
  if (isDeepStrictEqual(standing.content, JSON.parse(JSON.stringify(content))))
    return { outcome: 'unchanged', targetId, version: known.version, address }
  const { number } = await publishImported(tx, {
    projectId: targetId,
    name: standing.slug,
    content,
    contact: made.contact,
    publishedAt: run.at,
    confirmedOn: isoDate(run.at),
  })
  return { outcome: 'changed', targetId, version: String(number), address }
}

function addressOf(slug: string): string {
  return paths.projects.profile.to({ slug })
}
