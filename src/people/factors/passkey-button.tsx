import type { ComponentChildren } from 'preact'
import { paths } from '../../paths.ts'

/** Hidden until its script has found out that the browser knows passkeys. */
export function PasskeySignIn({ next, children }: { next: string; children: ComponentChildren }) {
  return (
    <passkey-button
      class="ik-flow"
      hidden
      data-options={paths.people.passkeySignInChallenge.to()}
      data-answer={paths.people.passkeySignIn.to()}
      data-next={next}
    >
      {children}
    </passkey-button>
  )
}

export function PasskeySetup({ children }: { children: ComponentChildren }) {
  return (
    <passkey-button
      class="ik-flow"
      hidden
      data-kind="add"
      data-options={paths.people.passkeyChallenge.to()}
      data-answer={paths.people.passkeys.to()}
    >
      {children}
    </passkey-button>
  )
}

type PasskeyAttributes = {
  class: string
  hidden: boolean
  'data-kind'?: 'add'
  'data-options': string
  'data-answer': string
  'data-next'?: string
  children: ComponentChildren
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line consistent-type-definitions -- only an interface merges with Preact's
    interface IntrinsicElements {
      'passkey-button': PasskeyAttributes
    }
  }
}
