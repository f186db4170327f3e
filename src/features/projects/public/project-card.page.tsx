import { Fragment, type ComponentChildren } from 'preact'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Marked } from '../../../ui/marked.tsx'
import type { FoundText } from '../found-text.rules.ts'
import type { ListedProject } from '../profile.queries.ts'
import { statusText } from '../profile.rules.ts'

const MOST_NAMES = 6

/** `found` shows where what was looked for stands. */
export function ProjectCard({ project, found }: { project: ListedProject; found?: FoundText }) {
  const shown = found ?? unmarked(project)
  return (
    <Card title={<Marked pieces={shown.title} />} href={paths.projects.profile.to({ slug: project.slug })} preline={who(shown)}>
      <p>
        <Marked pieces={shown.summary} />
      </p>
      {shown.elsewhere ? <Elsewhere {...shown.elsewhere} /> : null}
      <p class="kern-body--small kern-body--muted">{stateOf(project)}</p>
    </Card>
  )
}

function unmarked({ title, summary, leadName, partnerNames }: ListedProject): FoundText {
  const plain = (text: string) => [{ text, marked: false }]
  return {
    title: plain(title),
    summary: plain(summary),
    lead: leadName ? plain(leadName) : [],
    partners: partnerNames.map(plain),
    elsewhere: null,
  }
}

function Elsewhere({ where, pieces }: NonNullable<FoundText['elsewhere']>) {
  if (where === 'topics')
    return (
      <p class="kern-body--small">
        Zum Thema passt:{' '}
        <Marked pieces={pieces.flatMap((piece, index) => (index > 0 ? [{ text: ', ', marked: false }, piece] : [piece]))} />
      </p>
    )
  return (
    <p class="kern-body--small">
      Im Steckbrief: … <Marked pieces={pieces} /> …
    </p>
  )
}

function who({ lead, partners }: FoundText): ComponentChildren {
  const named = partners.slice(0, MOST_NAMES)
  const more = partners.length - named.length
  if (lead.length === 0 && named.length === 0) return null
  return (
    <>
      <Marked pieces={lead} />
      {lead.length > 0 && named.length > 0 ? ' mit ' : ''}
      {named.map((name, index) => (
        <Fragment key={index}>
          {index > 0 ? ', ' : ''}
          <Marked pieces={name} />
        </Fragment>
      ))}
      {more > 0 ? `, ${more} weitere` : ''}
    </>
  )
}

function stateOf({ since, status }: ListedProject): string {
  const state = status === 'unknown' ? [] : [statusText[status]]
  return [...(since ? [`seit ${since}`] : []), ...state].join(', ')
}
