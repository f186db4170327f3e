import { renderToString } from 'preact-render-to-string'
import { moment } from '../../../../plain/german-date.ts'
import type { FiledDecision } from '../../judging/room/decision-file.queries.ts'

export type Indexed = { part: string; name: string }
type IndexData = { edition: string; at: Date; decisions: FiledDecision[]; indexed: Indexed[] }

/** What a finger needs between links; names of files may break anywhere. Browsers' own blue is not legible on dark. */
const STYLE = `:root { color-scheme: light }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.5 sans-serif; overflow-wrap: anywhere; hyphens: auto }
h1 { font-size: 1.75rem; line-height: 1.25 }
li { padding-block: 0.25rem }`

/** A page that opens in any browser without the portal: no script, no file of styles, no link outside the archive. */
export function decisionFileIndex(data: IndexData): string {
  return `<!doctype html>${renderToString(<Index {...data} />)}`
}

function Index({ edition, at, decisions, indexed }: IndexData) {
  const parts = [...Map.groupBy(indexed, ({ part }) => part)]
  return (
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Entscheidungsakte</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>Entscheidungsakte: {edition}</h1>
          <p>Stand: {moment(at)}. Vertraulich: Die Akte nennt Jurymitglieder und ihre Bewertungen.</p>
          <Decisions decisions={decisions} />
          <h2>Inhalt</h2>
          {parts.map(([part, files]) => (
            <section key={part}>
              <h3>{part}</h3>
              <ul>
                {files.map(({ name }) => (
                  <li key={name}>
                    <a href={name}>{name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <h2>Nachrechnen</h2>
          <p>
            Das Programm „npm run verify“ prüft bewertung/protokoll.json ohne das Portal. Jede Zeile der Ereigniskette trägt die
            SHA-256-Prüfsumme der vorigen: hash = SHA-256(previous_hash + record).
          </p>
        </main>
      </body>
    </html>
  )
}

function Decisions({ decisions }: Pick<IndexData, 'decisions'>) {
  return (
    <>
      <h2>Entscheidungen</h2>
      {decisions.length === 0 ? (
        <p>Noch keine.</p>
      ) : (
        <dl>
          {decisions.map(({ category, title, lead, reason }) => [
            <dt key={category}>{category}</dt>,
            <dd>
              {title ? `Preis: ${title} (${lead ?? ''})` : 'nicht vergeben'}. {reason}
            </dd>,
          ])}
        </dl>
      )}
    </>
  )
}
