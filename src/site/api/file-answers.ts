import { listServable, type Profile } from '../../features/projects/index.ts'
import { listServableMedia } from '../../media/index.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.ts'
import { fileLicence } from './licences.ts'

/** Without what nobody is given yet: files whose scan has not answered, or has found something. */
export async function withServableFiles<P extends Profile>(db: Db, profiles: P[], at: Date): Promise<P[]> {
  const contents = profiles.map(({ content }) => content)
  const [files, media] = await Promise.all([
    listServable(
      db,
      contents.flatMap((content) => content.files ?? []),
    ),
    listServableMedia(
      db,
      contents.flatMap(({ picture }) => (picture ? [picture.mediaId] : [])),
      at,
    ),
  ])
  const servable = new Set(files.map(({ id }) => id))
  return profiles.map((profile) => {
    const { files: named = [], picture, ...content } = profile.content
    const shown = picture && media.has(picture.mediaId) ? { picture } : {}
    return { ...profile, content: { ...content, ...shown, files: named.filter(({ id }) => servable.has(id)) } }
  })
}

export function filesOf({ slug, content: { files = [], picture } }: Profile, baseUrl: string) {
  const addressOf = (fileId: string) => baseUrl + paths.projects.profileAttachment.to({ slug, fileId })
  return {
    pdf: baseUrl + paths.projects.profileFile.to({ slug }),
    bilder: [
      ...(picture ? [importedPicture(picture, baseUrl)] : []),
      ...files
        .filter(({ kind }) => kind === 'picture')
        .map(({ id, title, source, rights, mediaType, bytes }) => ({
          adresse: addressOf(id),
          beschreibung: title,
          urheber: source,
          rechte: rights === '' ? null : rights,
          lizenz: fileLicence,
          medientyp: mediaType,
          bytes,
        })),
    ],
    dokumente: files
      .filter(({ kind }) => kind === 'document')
      .map(({ id, title, mediaType, bytes }) => ({
        adresse: addressOf(id),
        titel: title,
        lizenz: fileLicence,
        medientyp: mediaType,
        bytes,
      })),
  }
}

/** Of another portal: what it is made of, a version does not hold. */
function importedPicture({ mediaId, alt, credit }: NonNullable<Profile['content']['picture']>, baseUrl: string) {
  return {
    adresse: baseUrl + paths.media.to({ mediaId }),
    beschreibung: alt,
    urheber: credit,
    rechte: null,
    lizenz: fileLicence,
    medientyp: null,
    bytes: null,
  }
}
