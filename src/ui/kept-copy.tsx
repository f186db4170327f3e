import { Notice } from './notice.tsx'

type KeptCopyProps = {
  /** What is written here: each its own copy. */
  of: string
  /** A sign of the account: what another one wrote here is neither shown nor kept any longer. */
  owner: string
  /** 'saved': the page shows what was just stored; 'refused': what was typed came back with errors. */
  state?: 'saved' | 'refused'
}

/** In a form: with script, kept-copy.element.ts keeps in this browser what is typed until it is saved, and offers it again. */
export function KeptCopy({ of, owner, state }: KeptCopyProps) {
  return (
    <kept-copy of={of} owner={owner} state={state}>
      <div hidden>
        <Notice tone="info" title="In diesem Browser steht ein Text, den Sie nicht gespeichert haben">
          <p>
            Geschrieben am <time></time>. Übernommen ersetzt er, was unten steht; gespeichert ist er damit noch nicht.
          </p>
          <button type="button" class="kern-btn kern-btn--secondary" value="restore">
            <span class="kern-label">Nicht gespeicherten Text übernehmen</span>
          </button>{' '}
          <button type="button" class="kern-btn kern-btn--tertiary" value="drop">
            <span class="kern-label">Nicht gespeicherten Text verwerfen</span>
          </button>
        </Notice>
      </div>
    </kept-copy>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'kept-copy': { of: string; owner: string; state?: string; children?: ComponentChildren }
    }
  }
}
