import { decimalText } from '../../../../plain/thousandths.ts'

/**
 * Adds up along while points are chosen; the server's total counts. `weights` are pairs of field name and thousandths
 * ("points.gewinn=1000 …"), `highest` is what can be reached.
 */
class SheetTotal extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form')
    const shown = this.querySelector('output')
    if (!form || !shown) return
    form.addEventListener('change', () => {
      shown.textContent = this.sentence(new FormData(form))
    })
  }

  private sentence(fields: FormData): string {
    const highest = this.getAttribute('highest') ?? ''
    const chosen = this.weights().map(([name, weight]) => ({ weight, points: fields.get(name) }))
    if (chosen.some(({ points }) => points === null)) return `noch unvollständig, höchstens ${highest}`
    const total = chosen.reduce((sum, { weight, points }) => sum + weight * BigInt(Number(points)), 0n)
    return `${decimalText(total)} von ${highest}`
  }

  private weights(): [string, bigint][] {
    const pairs = (this.getAttribute('weights') ?? '').split(' ').map((pair) => pair.split('='))
    return pairs.map(([name = '', weight = '0']) => [name, BigInt(weight)])
  }
}

customElements.define('sheet-total', SheetTotal)
