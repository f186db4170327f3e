import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import type { ListedProject } from '../profile.queries.ts'
import { statusText } from '../profile.rules.ts'

const MOST_NAMES = 6

export function ProjectCard({ project }: { project: ListedProject }) {
  const { slug, title, summary } = project
  return (
    <Card title={title} href={paths.projects.profile.to({ slug })} preline={who(project)}>
      <p>{summary}</p>
      <p class="kern-body--small kern-body--muted">{stateOf(project)}</p>
    </Card>
  )
}

function who({ leadName, partnerNames }: ListedProject): string {
  const named = partnerNames.slice(0, MOST_NAMES)
  const more = partnerNames.length - named.length
  const partners = [...named, ...(more > 0 ? [`${more} weitere`] : [])].join(', ')
  if (!leadName) return partners
  return partners ? `${leadName} mit ${partners}` : leadName
}

function stateOf({ since, status }: ListedProject): string {
  const state = status === 'unknown' ? [] : [statusText[status]]
  return [...(since ? [`seit ${since}`] : []), ...state].join(', ')
}
