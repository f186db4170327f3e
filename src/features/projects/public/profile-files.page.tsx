import { sizeText } from '../../../plain/size-text.ts'
import { Picture, type DrawnPicture } from '../../../ui/picture.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { ProfileFile } from '../files.rules.ts'

type FilesProps = {
  files: ProfileFile[]
  addressOf: (file: ProfileFile) => string
  /** Smaller drawings, by file; only the public has them. */
  drawn?: ReadonlyMap<string, DrawnPicture>
}

/** Pictures and documents of a profile, wherever it is read: published, as a preview, by the editors. */
export function ProfileFiles({ files, addressOf, drawn }: FilesProps) {
  const pictures = files.filter(({ kind }) => kind === 'picture')
  const documents = files.filter(({ kind }) => kind === 'document')
  return (
    <>
      {pictures.length > 0 ? (
        <section class="ik-flow" aria-labelledby="bilder">
          <h2 class="kern-heading-medium" id="bilder">
            {pictures.length === 1 ? 'Bild' : 'Bilder'}
          </h2>
          {pictures.map((picture) => (
            <FilePicture key={picture.id} picture={picture} address={addressOf(picture)} drawn={drawn?.get(picture.id)} />
          ))}
        </section>
      ) : null}
      {documents.length > 0 ? (
        <section class="ik-flow" aria-labelledby="dokumente">
          <h2 class="kern-heading-medium" id="dokumente">
            Dokumente
          </h2>
          <ul class="kern-body">
            {documents.map((file) => (
              <li key={file.id}>
                <a class="kern-link" href={addressOf(file)}>
                  <Typed>{file.title}</Typed>
                </a>{' '}
                (PDF, {sizeText(file.bytes)})
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

type FilePictureProps = { picture: ProfileFile; address: string; drawn?: DrawnPicture }

export function FilePicture({ picture, address, drawn }: FilePictureProps) {
  return (
    <figure class="projects-picture">
      <Picture class="projects-picture__image" src={address} alt={picture.title} drawn={drawn} lazy />
      <figcaption class="kern-body kern-body--small">
        Bild: <Typed>{picture.source}</Typed>. <Typed>{picture.rights}</Typed>
      </figcaption>
    </figure>
  )
}
