import { Notice } from '../../ui/notice.tsx'

/** What was just done, as the address says it ('?stand=…'); nothing where it says something else. */
const DONE = {
  eingereicht: 'Ihr Projekt ist eingereicht. Die Redaktion liest es und schreibt Ihnen.',
  gegenlesen: 'Der Steckbrief ist eingereicht. Jemand anderes aus der Redaktion liest ihn und gibt ihn frei oder zurück.',
  zurueckgeholt: 'Der Entwurf ist wieder bei Ihnen. Sie können ihn ändern und noch einmal einreichen.',
  verworfen: 'Der Entwurf ist verworfen. Er bleibt lesbar.',
  bestaetigt: 'Der Steckbrief ist ab heute bestätigt.',
  zurueckgezogen: 'Der Steckbrief ist zurückgezogen und nicht mehr öffentlich.',
  published: 'Das Projekt ist veröffentlicht. Wer es geschrieben hat, bekommt eine E-Mail.',
  returned: 'Das Projekt ist zur Überarbeitung zurückgegeben. Wer es geschrieben hat, bekommt eine E-Mail.',
  declined: 'Das Projekt ist abgelehnt. Wer es geschrieben hat, bekommt eine E-Mail.',
}
export type DoneName = keyof typeof DONE

export function Done({ done }: { done: string | undefined }) {
  if (done === undefined || !Object.hasOwn(DONE, done)) return null
  return (
    <Notice tone="success" title="Erledigt" level={2}>
      <p>{DONE[done as DoneName]}</p>
    </Notice>
  )
}
