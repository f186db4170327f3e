import type { ComponentChildren } from 'preact'

export type Crumb = { label: string; href: string }

/** What a *.page.tsx function returns; the portal's frame (site/frame.tsx) puts it into the document. */
export type Page = {
  title: string
  /** What the breadcrumb calls the page, where the title is long. */
  crumb?: string
  /** From the start page to the parent; the page itself is added by the frame. */
  trail: Crumb[]
  body: ComponentChildren
  /** Field name → sentence. Shown first as a summary with links to the fields; the document title then begins with "Fehler:". */
  errors?: Record<string, string>
  description?: string
  /** Island modules this page wants, by file name without ending: 'place-picker'. */
  elements?: string[]
  /** Atom: what will be new on this page. */
  feed?: { title: string; href: string }
  /** What search engines are told (schema.org), as JSON-LD in the head: data, which no browser runs. */
  data?: object
  /** Wide pages use the full width instead of the reading measure. */
  wide?: boolean
}
