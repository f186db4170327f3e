import type { ComponentChildren } from 'preact'
import { Notice } from './notice.tsx'

type ShownDraftProps = {
  title: string
  /** Who sees it, as a sentence. */
  readers: string
  /** What it will look like; null: there is nothing to show. */
  page: { description?: string; body: ComponentChildren } | null
  /** Said instead where there is none. */
  otherwise: ComponentChildren
}

/** What is not public yet, made by what makes the public page, and told apart from it. */
export function ShownDraft({ title, readers, page, otherwise }: ShownDraftProps) {
  return (
    <>
      <Notice tone="warning" title={title}>
        <p>{readers}</p>
      </Notice>
      {page ? (
        <article class="ik-flow" aria-label="Vorschau">
          {page.description ? <p class="kern-body kern-body--large">{page.description}</p> : null}
          {page.body}
        </article>
      ) : (
        otherwise
      )}
    </>
  )
}
