import { paths } from '../../../../paths.ts'
import type { Page } from '../../../../platform/page.ts'
import { Actions, ButtonLink } from '../../../../ui/form.tsx'
import { Notice } from '../../../../ui/notice.tsx'

export function decisionFilePage(): Page {
  return {
    title: 'Entscheidungsakte',
    trail: [{ label: 'Wettbewerbsbüro', href: paths.office.start.to() }],
    body: (
      <>
        <p class="kern-body">
          Ein ZIP-Archiv mit allem, was die Entscheidung erklärt: Ausgabe, Beiträge, Eingangsbestätigungen, formale Prüfung,
          Befangenheit, Bewertungsbögen abgeschlossener Kategorien, Niederschriften, Entscheidungen, Mitteilungen und die
          Ereigniskette. Die Seite index.html darin öffnet sich in jedem Browser.
        </p>
        <Notice tone="warning" title="Die Akte ist vertraulich" level={2}>
          <p class="kern-body">Sie nennt Jurymitglieder neben ihren Bewertungen. Wer sie herunterlädt, wird festgehalten.</p>
        </Notice>
        <Actions>
          <ButtonLink href={paths.office.decisionFile.download.to()} label="Entscheidungsakte herunterladen" />
        </Actions>
      </>
    ),
  }
}
