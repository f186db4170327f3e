import { randomUUID } from 'node:crypto'
import type { Decision } from '../../plain/decision.ts'
import type { Deps } from '../../platform/deps.ts'
import { decrypt, encrypt, Undecipherable } from '../../platform/encryption.ts'
import { acceptForm, type FormRefusal, type OpenedForm } from './form-age.rules.ts'

type Sealing = Pick<Deps, 'keys'>

/** The id of what will be stored and when the form was opened. Only we can write it: one form opened is stored once at most. */
export function sealForm({ keys }: Sealing, about: string, { id, openedAt }: OpenedForm): string {
  return encrypt(`${id} ${openedAt.toISOString()}`, aboutForm(about), keys.encryption)
}

/** What is shown: the form as it was sent, so that waiting helps, or a new one where that would be refused for ever. */
export function formToShow(sealing: Sealing, about: string, sent: string, because?: FormRefusal): string {
  const isOver = because === 'too-old' || because === 'unsigned'
  return sent === '' || isOver ? sealForm(sealing, about, { id: randomUUID(), openedAt: realNow() }) : sent
}

/** `website` is the field that nobody sees. */
export function openForm(
  sealing: Sealing,
  about: string,
  { form, website }: { form: string; website: string },
): Decision<OpenedForm, FormRefusal> {
  return acceptForm({ trap: website, opened: unseal(sealing, about, form) }, realNow())
}

/** Null for whatever we did not write. */
function unseal({ keys }: Sealing, about: string, sealed: string): OpenedForm | null {
  try {
    const [id = '', opened = ''] = decrypt(sealed, aboutForm(about), keys.encryption).split(' ')
    return { id, openedAt: new Date(opened) }
  } catch (error) {
    if (error instanceof Undecipherable) return null
    throw error
  }
}

function aboutForm(about: string): string {
  return `strangers form ${about}`
}

/** Like limits not the portal's clock, which stands still in a demo. */
function realNow(): Date {
  return new Date()
}
