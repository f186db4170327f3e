import { paths } from '../../../paths.ts'
import { Table } from '../../../ui/table.tsx'
import { Typed } from '../../../ui/typed.tsx'
import type { JoinedProject } from '../joined-projects.queries.ts'

/** What others tell of this organisation: to read, and to claim where nobody answers for it. */
export function JoinedProjects({ joined }: { joined: JoinedProject[] }) {
  return (
    <Table
      caption="Steckbriefe anderer, in denen Sie genannt sind"
      head={['Projekt', 'Ihre Rolle', 'Verantwortlich für den Steckbrief']}
      rows={joined.map(({ slug, title, isLead, organisation }) => [
        <a key="link" class="kern-link" href={paths.projects.profile.to({ slug })}>
          {title}
        </a>,
        isLead ? 'Federführend' : 'Beteiligt',
        organisation ? <Typed key="who">{organisation}</Typed> : <Unclaimed key="who" slug={slug} title={title} />,
      ])}
    />
  )
}

function Unclaimed({ slug, title }: Pick<JoinedProject, 'slug' | 'title'>) {
  return (
    <>
      Noch keine Organisation.{' '}
      <a class="kern-link" href={paths.projects.claim.to({ slug })}>
        Das ist unser Projekt<span class="ik-visually-hidden">: {title}</span>
      </a>
    </>
  )
}
