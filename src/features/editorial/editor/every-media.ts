import type { ListedMedia, MediaSource } from '../../../media/index.ts'
import { paths } from '../../../paths.ts'
import type { Db } from '../../../platform/db.ts'
import { listMediaWithUses, type TextUse } from '../media-uses.queries.ts'
import { addressParts, kindText } from '../text-kinds.ts'

export type EditorsMedia = ListedMedia & { mediaId: string | null }

/** What the editors keep and what others do, the newest first; `mediaId` is that of a picture for texts. */
export async function listEveryMedia(db: Db, sources: MediaSource[], at: Date): Promise<EditorsMedia[]> {
  const own = await listMediaWithUses(db, at)
  const [others, uses] = [
    await Promise.all(sources.map((source) => source.list(db, at))),
    Map.groupBy((await Promise.all(sources.map((source) => source.listUses(db, at)))).flat(), ({ mediaId }) => mediaId),
  ]
  const editors = own.map(({ mediaId, mediaType, title, addedAt, scan, isForTexts, uses: texts }) => ({
    key: mediaId,
    mediaId: isForTexts ? mediaId : null,
    title,
    href: paths.media.to({ mediaId }),
    scan,
    isPicture: mediaType.startsWith('image/'),
    addedAt,
    uses: [...texts.map(useOf), ...(uses.get(mediaId) ?? [])],
  }))
  const all = [...editors, ...others.flat().map((one) => ({ ...one, mediaId: null }))]
  return all.sort((one, other) => Number(other.addedAt) - Number(one.addedAt) || one.key.localeCompare(other.key))
}

function useOf(use: TextUse) {
  return { title: `${kindText[use.kind]}: ${use.title}`, href: paths.texts.text.to(addressParts(use)), isPublic: use.isPublic }
}
