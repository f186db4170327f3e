import { paths } from '../../../paths.ts'
import type { Entry } from '../entry.rules.ts'

/** To where the entry becomes a profile of the directory. */
export function ProjectLink({ entry, won }: { entry: Entry; won: boolean }) {
  if (entry.submissions.length === 0) return null
  return (
    <>
      <h2 class="kern-heading-medium">Projektverzeichnis</h2>
      <p class="kern-body">
        <a class="kern-link" href={paths.award.entryProject.to({ entryId: entry.id })}>
          {won ? 'Als Projekt veröffentlichen' : 'Daraus ein Projekt anlegen'}
        </a>
      </p>
    </>
  )
}
