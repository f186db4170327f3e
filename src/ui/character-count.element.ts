import { characterCount, nearLimit } from '../plain/character-count.ts'

const PAUSE_MS = 800

/** Counts along beside a field; screen readers hear the number when typing pauses. Nothing is ever cut. */
class CharacterCount extends HTMLElement {
  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute('for') ?? '')
    const shown = this.querySelector('p')
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || !shown) return
    const spoken = this.appendChild(spokenParagraph())
    let timer = 0
    const count = () => {
      const sentence = this.show(characterCount(field.value), shown)
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        spoken.textContent = shown.hidden ? '' : sentence
      }, PAUSE_MS)
    }
    this.show(characterCount(field.value), shown)
    field.addEventListener('input', count)
  }

  private show(used: number, shown: HTMLElement): string {
    const max = Number(this.getAttribute('max'))
    const sentence = remaining(max - used)
    shown.textContent = sentence
    shown.hidden = this.hasAttribute('quiet') && !nearLimit(used, max)
    this.classList.toggle('ik-over-limit', used > max)
    return sentence
  }
}

/** Of its own, so that the number is spoken once and not with each key. */
function spokenParagraph(): HTMLParagraphElement {
  const spoken = document.createElement('p')
  spoken.className = 'ik-visually-hidden'
  spoken.setAttribute('aria-live', 'polite')
  return spoken
}

function remaining(left: number): string {
  const number = Math.abs(left).toLocaleString('de-DE')
  return left < 0 ? `${number} Zeichen zu viel` : `Noch ${number} Zeichen möglich`
}

customElements.define('character-count', CharacterCount)
