import { sizeText } from '../../../plain/size-text.ts'
import { Typed } from '../../../ui/typed.tsx'
import type { ProfileFile } from '../files.rules.ts'

type FilesProps = { files: ProfileFile[]; addressOf: (file: ProfileFile) => string }

/** Pictures and documents of a profile, wherever it is read: published, as a preview, by the editors. */
export function ProfileFiles({ files, addressOf }: FilesProps) {
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
            <FilePicture key={picture.id} picture={picture} address={addressOf(picture)} />
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

export function FilePicture({ picture, address }: { picture: ProfileFile; address: string }) {
  return (
    <figure class="projects-picture">
      <img class="projects-picture__image" src={address} alt={picture.title} loading="lazy" />
      <figcaption class="kern-body kern-body--small">
        Bild: <Typed>{picture.source}</Typed>. <Typed>{picture.rights}</Typed>
      </figcaption>
    </figure>
  )
}
