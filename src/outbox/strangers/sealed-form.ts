import { randomUUID } from 'node:crypto'
import { allow, type Decision } from '../../plain/decision.ts'
import { isProof } from '../../plain/work.ts'
import type { Deps } from '../../platform/deps.ts'
import { decrypt, encrypt, Undecipherable } from '../../platform/encryption.ts'
import { acceptForm, type AcceptedForm, type FormRefusal, type OpenedForm } from './form-age.rules.ts'

type Sealing = { keys: Deps['keys']; config: Pick<Deps['config'], 'formProofBits'> }

/**
 * The id of what will be stored and when the form was opened. Only we can write it: one form opened is stored once at most.
 * It begins with how hard it is to work for it, and is itself the challenge: a browser adds its proof behind.
 */
export function sealForm({ keys, config }: Sealing, about: string, { id, openedAt }: OpenedForm): string {
  const bits = String(config.formProofBits)
  return [bits, encrypt(`${id} ${openedAt.toISOString()}`, aboutForm(about, bits), keys.encryption)].join('~')
}

/** What is shown: the form as it was sent, so that waiting helps, or a new one where that would be refused for ever. */
export function formToShow(sealing: Sealing, about: string, sent: string, because?: FormRefusal): string {
  const isOver = because === 'too-old' || because === 'unsigned'
  return sent === '' || isOver ? sealForm(sealing, about, { id: randomUUID(), openedAt: realNow() }) : sent
}

/** `website` is the field that nobody sees. */
export function openForm(
  { keys }: Pick<Sealing, 'keys'>,
  about: string,
  { form, website }: { form: string; website: string },
): Decision<AcceptedForm, FormRefusal> {
  const [bits = '', sealed = '', proof = ''] = form.split('~')
  const opened = unseal(keys, aboutForm(about, bits), sealed)
  const isProven = opened !== null && (bits === '0' || isProof(`${bits}~${sealed}`, Number(bits), proof))
  return acceptForm({ trap: website, opened, isProven }, realNow())
}

/** Of a form that members send too: theirs carries a plain id, and the account stands for them. */
export function openedForm(
  sealing: Pick<Sealing, 'keys'>,
  about: string,
  form: { id: string } | { form: string; website: string },
): Decision<AcceptedForm, FormRefusal> {
  return 'id' in form ? allow({ id: form.id, isProven: false }) : openForm(sealing, about, form)
}

/** The other way round: what of it such a form carries. */
export type FormIdentity = { id: string } | { sealed: string }

type Shown = { isMember: boolean; typed: { id: string; form: string }; because?: FormRefusal }

export function identityToShow(sealing: Sealing, about: string, { isMember, typed, because }: Shown): FormIdentity {
  return isMember ? { id: typed.id || randomUUID() } : { sealed: formToShow(sealing, about, typed.form, because) }
}

/** Null for whatever we did not write. */
function unseal(keys: Deps['keys'], about: string, sealed: string): OpenedForm | null {
  try {
    const [id = '', opened = ''] = decrypt(sealed, about, keys.encryption).split(' ')
    return { id, openedAt: new Date(opened) }
  } catch (error) {
    if (error instanceof Undecipherable) return null
    throw error
  }
}

function aboutForm(about: string, bits: string): string {
  return `strangers form ${bits} ${about}`
}

/** Like limits not the portal's clock, which stands still in a demo. */
function realNow(): Date {
  return new Date()
}
