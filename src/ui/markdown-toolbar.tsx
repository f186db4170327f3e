import { fieldId } from './field-id.ts'

/** A picture that can be put into the text, and how. */
export type OfferedPicture = { src: string; alt: string; markdown: string }

type MarkdownToolbarProps = { name: string; label: string; pictures?: OfferedPicture[] }

/** Nothing without script; with it markdown-toolbar.element.ts adds the buttons. */
export function MarkdownToolbar({ name, label, pictures = [] }: MarkdownToolbarProps) {
  return (
    <markdown-toolbar for={fieldId(name)} label={label}>
      {pictures.length > 0 ? <PictureChooser name={name} pictures={pictures} /> : null}
    </markdown-toolbar>
  )
}

function PictureChooser({ name, pictures }: { name: string; pictures: OfferedPicture[] }) {
  const heading = `${fieldId(name)}-bilder`
  return (
    <dialog class="ik-picture-chooser" aria-labelledby={heading}>
      <h2 class="kern-heading-medium" id={heading}>
        Welches Bild?
      </h2>
      <ul class="ik-picture-chooser__list">
        {pictures.map(({ src, alt, markdown }) => (
          <li key={src}>
            <button type="button" class="ik-picture-chooser__picture" data-markdown={markdown}>
              <img src={src} alt="" loading="lazy" />
              {alt}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="kern-btn kern-btn--secondary">
        <span class="kern-label">Abbrechen</span>
      </button>
    </dialog>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'markdown-toolbar': { for: string; label: string; children?: ComponentChildren }
    }
  }
}
