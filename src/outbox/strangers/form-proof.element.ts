import { searchProof } from '../../plain/work.ts'

/** Of a time that nobody notices while typing. */
const SLICE_MS = 8

/** Works on the challenge of a sealed form while somebody fills it in, and writes the proof behind the seal (sealed-form.ts). */
class FormProof extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input')
    if (!field) return
    const [bits, , proof] = field.value.split('~')
    if (proof === undefined && Number(bits) > 0) work(field, searchProof(field.value, Number(bits)))
  }
}

function work(field: HTMLInputElement, search: Generator<undefined, string>): void {
  setTimeout(() => {
    const until = performance.now() + SLICE_MS
    let step = search.next()
    while (!step.done && performance.now() < until) step = search.next()
    if (step.done) field.value += `~${step.value}`
    else work(field, search)
  })
}

customElements.define('form-proof', FormProof)
