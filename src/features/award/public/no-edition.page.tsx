import type { Page } from '../../../platform/page.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { HOME_TRAIL } from './public-view.ts'

export function noEditionPage(): Page {
  return {
    title: 'Landespreis für innovative interkommunale Zusammenarbeit',
    trail: HOME_TRAIL,
    body: (
      <EmptyState title="Noch nicht angekündigt">
        <p>Zurzeit ist kein Wettbewerb angekündigt. Die Ankündigung erscheint auf dieser Seite.</p>
      </EmptyState>
    ),
  }
}
