import type { PressContent, PressPicture } from './press.rules.ts'

type ShownProps = { content: Pick<PressContent, 'text' | 'pictures'>; addressOf: (picture: PressPicture) => string }

/** As the public reads it; also where it is approved, and at the office. */
export function PressShown({ content, addressOf }: ShownProps) {
  return (
    <>
      {paragraphs(content.text).map((paragraph) => (
        <p key={paragraph} class="kern-body award-press__text">
          {paragraph}
        </p>
      ))}
      {content.pictures.map((picture) => (
        <PressFigure key={picture.id} picture={picture} address={addressOf(picture)} />
      ))}
    </>
  )
}

export function PressFigure({ picture, address }: { picture: PressPicture; address: string }) {
  return (
    <figure class="award-press__figure">
      <img class="award-press__picture" src={address} alt={picture.alt} loading="lazy" />
      <figcaption class="kern-body kern-body--small">
        Bild: {picture.author}. {picture.rights}
      </figcaption>
    </figure>
  )
}

function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
}
