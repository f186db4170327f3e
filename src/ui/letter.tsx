import { MailButton, mailHtml } from './mail.tsx'
import { Typed } from './typed.tsx'

/** A sentence of ours around what others typed. */
type Said = { words: readonly string[]; typed: readonly (string | number)[] }
export type Sentence = string | Said

type Letter = {
  /** What the portal is called. */
  portal: string
  subject: string
  /** Null where it goes to an address and nobody's name is known. */
  name: string | null
  /** A paragraph each. */
  sentences: Sentence[]
  button: { label: string; href: string } | null
  baseUrl: string
}

/** A tag for templates: what is put into them keeps its own direction of writing. */
export function said(words: TemplateStringsArray, ...typed: (string | number)[]): Said {
  return { words: [...words], typed }
}

/** What most mails are: a greeting, paragraphs and one thing to do, word for word the same in both parts. */
export function letter({ portal, subject, name, sentences, button, baseUrl }: Letter) {
  const greeting = name === null ? 'Guten Tag,' : said`Guten Tag ${name},`
  const paragraphs = [greeting, ...sentences]
  const body = (
    <>
      {paragraphs.map((sentence, index) => (
        <p key={index} style="white-space:pre-line">
          {isolated(sentence)}
        </p>
      ))}
      {button ? <MailButton {...button} /> : null}
    </>
  )
  const last = button ? [`${button.label}: ${button.href}`] : []
  return {
    subject,
    html: mailHtml({ portal, title: subject, body, baseUrl }),
    text: [...paragraphs.map(plain), ...last].join('\n\n'),
  }
}

function isolated(sentence: Sentence) {
  if (typeof sentence === 'string') return sentence
  const { words, typed } = sentence
  return words.map((word, index) => (
    <>
      {word}
      {index < typed.length ? <Typed>{typed[index]}</Typed> : null}
    </>
  ))
}

function plain(sentence: Sentence): string {
  return typeof sentence === 'string' ? sentence : String.raw({ raw: sentence.words }, ...sentence.typed)
}
