import { paths } from '../paths.ts'
import { respelled } from '../plain/search-terms.ts'
import { fold } from '../plain/fold.ts'
import type { SearchHit } from '../platform/search.ts'
import type { Theme } from '../topics/index.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Marked } from '../ui/marked.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Views } from '../ui/views.tsx'
import { searchAddress } from './search-address.ts'
import { isNarrowed, SearchNarrowing } from './search-narrowing.page.tsx'
import type { Asked, SearchResult } from './search-result.queries.ts'
import type { Correction } from './search-words.queries.ts'

export type Found = Asked & SearchResult & { themes: Theme[] }

export function FoundHits({ found }: { found: Found }) {
  if (found.total === 0 && !isNarrowed(found)) return <NoHits found={found} />
  const chosen = found.parts.find(({ key }) => key === found.part)
  const shown = chosen ? chosen.total : found.total
  return (
    <section class="ik-flow" aria-labelledby="treffer">
      <h2 class="kern-heading-medium" id="treffer">
        {hitsText(shown)}
        {chosen ? ` in „${chosen.title}“` : ''}
      </h2>
      <SearchedFor found={found} />
      <Views label="Treffer nach Bereichen" views={viewsOf(found)} />
      <SearchNarrowing found={found} />
      {shown === 0 ? <NoneOfThese /> : null}
      {!chosen && found.total > found.hits.length ? (
        <p class="kern-body">Hier stehen die besten {found.hits.length}. Wählen Sie einen Bereich, um dort mehr zu sehen.</p>
      ) : null}
      <HitList hits={found.hits} />
      {chosen?.key === 'projekte' ? <InDirectory q={found.q} /> : null}
      <Pagination page={found.page} pages={found.pages} href={(page) => searchAddress(found, { page })} />
    </section>
  )
}

function NoneOfThese() {
  return <p class="kern-body">In dieser Auswahl ist nichts. Projekte, Seiten und Kommunen haben kein Jahr.</p>
}

function HitList({ hits }: { hits: SearchHit[] }) {
  if (hits.length === 0) return null
  return (
    <ol class="ik-search-hits">
      {hits.map((hit) => (
        <Hit key={hit.href} hit={hit} />
      ))}
    </ol>
  )
}

/** There they can be narrowed and sorted. */
function InDirectory({ q }: { q: string }) {
  return (
    <p class="kern-body">
      <a class="kern-link" href={paths.projects.directory.to({ q })}>
        Im Projektverzeichnis suchen, filtern und sortieren
      </a>
    </p>
  )
}

function hitsText(count: number): string {
  return count === 1 ? '1 Treffer' : `${count.toLocaleString('de-DE')} Treffer`
}

function viewsOf(found: Found) {
  const all = {
    label: `Alle (${found.total.toLocaleString('de-DE')})`,
    href: searchAddress(found, { part: '' }),
    current: found.part === '',
  }
  const parts = found.parts.map(({ key, title, total }) => ({
    label: `${title} (${total.toLocaleString('de-DE')})`,
    href: searchAddress(found, { part: key }),
    current: found.part === key,
  }))
  return [all, ...parts]
}

/** Says when something else was looked for than what was typed, with a way back to that. */
function SearchedFor({ found }: { found: Found }) {
  if (found.corrected.length === 0) return null
  return (
    <p class="kern-body">
      Gefunden für {found.corrected.map(correctionText).join(', ')}. Stattdessen suchen nach{' '}
      <a class="kern-link" href={searchAddress(found, { part: '', year: null, topic: null, exactly: true })}>
        {found.q}
      </a>
    </p>
  )
}

function correctionText({ typed, meant }: Correction): string {
  return `${meant.map((word) => `„${word}“`).join(' oder ')} statt „${typed}“`
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li class="ik-search-hits__hit">
      <h3 class="kern-title">
        <a class="kern-link" href={hit.href}>
          <Marked pieces={hit.titled} />
        </a>
      </h3>
      <p class="kern-body kern-body--small kern-body--muted">{hit.section}</p>
      <p class="kern-body">
        <Marked pieces={hit.excerpt} />
      </p>
    </li>
  )
}

function NoHits({ found }: { found: Found }) {
  return (
    <EmptyState title={`Zu „${found.q}“ wurde nichts gefunden`}>
      <ul>
        {found.near.length > 0 ? (
          <li>
            Meinten Sie{' '}
            <a class="kern-link" href={searchAddress(found, { q: meantText(found), part: '', exactly: false })}>
              „{meantText(found)}“
            </a>
            ?
          </li>
        ) : null}
        <li>Prüfen Sie die Schreibweise.</li>
        <li>Suchen Sie mit weniger oder allgemeineren Wörtern.</li>
        <li>
          Fragen zum Landespreis beantwortet die Seite{' '}
          <a class="kern-link" href={paths.award.questions.to()}>
            Fragen und Antworten
          </a>
          .
        </li>
        <li>
          Erste Schritte erklärt die{' '}
          <a class="kern-link" href={paths.page.to({ slug: 'hilfe' })}>
            Hilfe
          </a>
          .
        </li>
      </ul>
    </EmptyState>
  )
}

function meantText({ q, near }: Found): string {
  return respelled(q, new Map(near.map(({ typed, meant }) => [fold(typed), meant[0] ?? typed])))
}
