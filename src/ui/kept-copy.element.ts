const QUIET_MS = 400
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Of copies from before each account had its own: nobody can tell whose they are, so they are not shown. */
const OWNERLESS = /^kept-copy [^ ]+$/

type Copy = { at: number; values: Record<string, string> }

/**
 * What is typed stays in this browser until it is saved: a closed tab or a lost connection takes nothing along. The revision it was
 * begun with is kept as well, so that a text which somebody else has saved since is merged and not overwritten.
 */
class KeptCopyElement extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const form = this.closest('form')
    if (!form) return
    this.dropOthers()
    const copy = this.read()
    const state = this.getAttribute('state')
    if (copy && (state === 'saved' || isOld(copy))) this.drop()
    else if (copy && state === null) this.compare(form, copy)
    form.addEventListener('input', () => this.keepSoon(form))
    if (state === 'refused') this.keep(form)
  }

  private compare(form: HTMLFormElement, copy: Copy): void {
    const shown = valuesOf(form)
    const isSame = Object.keys(copy.values).every((name) => name === 'base' || plain(copy.values[name]) === plain(shown[name]))
    if (isSame) this.drop()
    else this.offer(form, copy)
  }

  private offer(form: HTMLFormElement, copy: Copy): void {
    const box = this.querySelector('div')
    const time = this.querySelector('time')
    if (!box || !time) return
    time.dateTime = new Date(copy.at).toISOString()
    time.textContent = `${new Date(copy.at).toLocaleString('de-DE', { dateStyle: 'long', timeStyle: 'short' })} Uhr`
    box.hidden = false
    box.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button')
      if (!button) return
      if (button.value === 'restore') restore(form, copy)
      else this.drop()
      box.hidden = true
      form.querySelector('textarea')?.focus()
    })
  }

  private keepSoon(form: HTMLFormElement): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.keep(form), QUIET_MS)
  }

  /** Each account's apart: an ended session does not sign out, and somebody else may sit here next. */
  private get owned(): string {
    return `kept-copy ${this.getAttribute('owner') ?? ''} `
  }

  private get place(): string {
    return this.owned + (this.getAttribute('of') ?? '')
  }

  private dropOthers(): void {
    try {
      const strange = Object.keys(localStorage).filter((key) => key.startsWith('kept-copy ') && !key.startsWith(this.owned))
      for (const key of strange.filter((one) => !OWNERLESS.test(one) || isOld(this.read(one)))) localStorage.removeItem(key)
    } catch {}
  }

  /** A browser that keeps nothing, or has no room, is as it was before. */
  private keep(form: HTMLFormElement): void {
    try {
      localStorage.setItem(this.place, JSON.stringify({ at: Date.now(), values: valuesOf(form) }))
    } catch {}
  }

  private read(place: string = this.place): Copy | null {
    try {
      return JSON.parse(localStorage.getItem(place) ?? 'null') as Copy | null
    } catch {
      return null
    }
  }

  private drop(): void {
    try {
      localStorage.removeItem(this.place)
    } catch {}
  }
}

function isOld(copy: Copy | null): boolean {
  return copy === null || Date.now() - copy.at > KEPT_MS
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const texts = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(texts)
}

/** Line ends and blanks at the ends are not what somebody wrote. */
function plain(value: string | undefined): string {
  return (value ?? '').replaceAll('\r\n', '\n').trim()
}

function restore(form: HTMLFormElement, { values }: Copy): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}

customElements.define('kept-copy', KeptCopyElement)
