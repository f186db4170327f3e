import type { ComponentChildren } from 'preact'

/** One thing to look at in the workshop (/werkstatt). Doors export a list of them: `awardGallery: GalleryEntry[]`. */
export type GalleryEntry = {
  /** Heading it stands under: 'Felder', 'Ablehnungen', 'E-Mails'. */
  group: string
  title: string
  body: ComponentChildren
  /** A document of its own, shown without the frame: the HTML of a mail. */
  html?: string
}

/** Every sentence of a Record<Refusal, string>. */
export function refusalEntry(title: string, sentences: Record<string, string>): GalleryEntry {
  return {
    group: 'Ablehnungen',
    title,
    body: (
      <dl>
        {Object.entries(sentences).map(([reason, sentence]) => [
          <dt key={reason}>
            <code>{reason}</code>
          </dt>,
          <dd>{sentence}</dd>,
        ])}
      </dl>
    ),
  }
}

/** What a form says beside its fields, once each. */
export function fieldSentencesEntry(title: string, sentences: string[]): GalleryEntry {
  return {
    group: 'Sätze neben Feldern',
    title,
    body: (
      <ul>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    ),
  }
}

/** A mail as text; its HTML carries inline styles, which no page of ours may show, and is a document of its own. */
export function mailEntry(mail: { subject: string; text: string; html?: string }): GalleryEntry {
  return { group: 'E-Mails', title: mail.subject, html: mail.html, body: <pre class="ik-mail-text">{mail.text}</pre> }
}
