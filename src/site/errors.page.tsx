import { paths } from '../paths.ts'
import type { Page } from '../platform/page.ts'
import { HandedBack } from './handed-back.page.tsx'
import type { TypedForm } from './typed-form.ts'

const home = [{ label: 'Startseite', href: paths.home.to() }]

/** Also where a right has ended while somebody was writing: their text is theirs. */
export function notFoundPage(form: TypedForm | null): Page {
  return {
    title: 'Diese Seite gibt es nicht',
    trail: home,
    body: (
      <>
        <p>
          Vielleicht wurde sie verschoben, oder in der Adresse fehlt ein Zeichen. Beiträge und Unterlagen anderer Organisationen
          sind für Sie ebenfalls nicht sichtbar.
        </p>
        <p>
          <a class="kern-link" href={paths.home.to()}>
            Zur Startseite
          </a>{' '}
          oder{' '}
          <a class="kern-link" href={paths.search.to()}>
            zur Suche
          </a>
        </p>
        {form ? (
          <HandedBack form={form}>
            <p>Kopieren Sie Ihren Text, wenn Sie ihn noch brauchen. Hier kann er nicht mehr gespeichert werden.</p>
          </HandedBack>
        ) : null}
      </>
    ),
  }
}

const ROLE_NAMES: Record<string, { name: string; ask: string }> = {
  office: { name: 'Wettbewerbsbüro', ask: 'die Administration des Portals' },
  editor: { name: 'Redaktion', ask: 'die Administration des Portals' },
  juror: { name: 'Jury', ask: 'das Wettbewerbsbüro' },
  administrator: { name: 'Administration', ask: 'die Administration des Portals' },
}

export function wrongRolePage(role: string, form: TypedForm | null): Page {
  const needed = ROLE_NAMES[role] ?? { name: role, ask: 'die Administration des Portals' }
  return {
    title: 'Dafür fehlt Ihnen eine Berechtigung',
    trail: home,
    body: (
      <>
        <p>
          Diese Seite ist der Rolle „{needed.name}“ vorbehalten. Wenn Sie sie für Ihre Aufgabe brauchen, wenden Sie sich bitte an{' '}
          {needed.ask}.
        </p>
        {form ? (
          <HandedBack form={form}>
            <p>Lassen Sie dieses Fenster geöffnet, bis Sie die Berechtigung haben, oder kopieren Sie Ihren Text.</p>
          </HandedBack>
        ) : null}
      </>
    ),
  }
}

type LimitView = { seconds: number; signedIn: boolean; advice?: string }

export function limitPage({ seconds, signedIn, advice }: LimitView, form: TypedForm | null): Page {
  return {
    title: 'Bitte warten Sie einen Moment',
    trail: home,
    body: (
      <>
        <p>Es gab zu viele Versuche hintereinander. Bitte versuchen Sie es in {waitingTime(seconds)} noch einmal.</p>
        {advice ? <p>{advice}</p> : null}
        {signedIn || advice ? null : (
          <p>
            Wer bereits angemeldet ist, bleibt es. In einem Browser, in dem Sie sich schon einmal angemeldet haben, gilt diese
            Sperre nicht für Versuche Fremder.
          </p>
        )}
        {form ? (
          <HandedBack form={form}>
            <p>Lassen Sie dieses Fenster so lange geöffnet und senden Sie Ihre Eingaben dann von hier aus noch einmal.</p>
          </HandedBack>
        ) : null}
      </>
    ),
  }
}

function waitingTime(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes <= 1) return 'einer Minute'
  return minutes <= 120 ? `${minutes} Minuten` : `${Math.ceil(minutes / 60)} Stunden`
}

export function foreignOriginPage(): Page {
  return {
    title: 'Das Formular kam nicht von dieser Seite',
    trail: home,
    body: (
      <p>
        Zu Ihrem Schutz nehmen wir nur Eingaben an, die von einer Seite dieses Portals abgeschickt wurden. Es wurde nichts
        gespeichert. Bitte öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.
      </p>
    ),
  }
}

export function tooLargePage(): Page {
  return {
    title: 'Das war zu viel auf einmal',
    trail: home,
    body: (
      <p>
        Die gesendeten Daten sind größer, als diese Seite annehmen kann. Es wurde nichts gespeichert. Bitte gehen Sie zurück und
        kürzen Sie die Eingabe.
      </p>
    ),
  }
}

export function tooSlowPage(): Page {
  return {
    title: 'Die Übertragung hat zu lange gedauert',
    trail: home,
    body: (
      <p>
        Ihre Eingaben sind nicht vollständig bei uns angekommen. Es wurde nichts gespeichert. Bitte gehen Sie zurück, prüfen Sie
        Ihre Verbindung und senden Sie das Formular noch einmal ab.
      </p>
    ),
  }
}

export function brokenPage(requestId: string, form: TypedForm | null): Page {
  return {
    title: 'Das hat leider nicht geklappt',
    trail: home,
    body: (
      <>
        <p>
          Auf unserer Seite ist ein Fehler aufgetreten. Was vorher als gespeichert bestätigt wurde, ist gespeichert. Bitte
          versuchen Sie es in einigen Minuten noch einmal.
        </p>
        <p>
          Wenn Sie uns schreiben, nennen Sie bitte diese Vorgangsnummer: <strong>{requestId}</strong>
        </p>
        {form ? (
          <HandedBack form={form}>
            <p>Lassen Sie dieses Fenster geöffnet und senden Sie Ihre Eingaben später von hier aus noch einmal.</p>
          </HandedBack>
        ) : null}
      </>
    ),
  }
}

/** Files only: texts are saved elsewhere, and go on being saved. */
export function storeGonePage(requestId: string, form: TypedForm | null): Page {
  return {
    title: 'Zurzeit können wir keine Dateien speichern',
    trail: home,
    body: (
      <>
        <p>
          Ihre Datei ist in Ordnung, der Fehler liegt bei uns: Der Speicher für Dateien nimmt gerade nichts an. Es wurde nichts
          gespeichert. Bitte versuchen Sie es später noch einmal. Endet für Sie eine Frist, rufen Sie uns bitte an oder schreiben
          Sie uns, und nennen Sie diese Vorgangsnummer: <strong>{requestId}</strong>
        </p>
        {form ? (
          <HandedBack form={form}>
            <p>Lassen Sie dieses Fenster geöffnet und senden Sie Ihre Eingaben später von hier aus noch einmal.</p>
          </HandedBack>
        ) : null}
      </>
    ),
  }
}

export function unavailablePage(requestId: string, form: TypedForm | null): Page {
  return { ...brokenPage(requestId, form), title: 'Das Portal ist gerade nicht erreichbar' }
}
