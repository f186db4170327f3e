/**
 * Keeps a part of the page up to date. The stream says only that there is something new; the page is then asked for like by
 * a reload and its section put in place of ours. A form that somebody is filling in stays as it is, with its hidden fields: what was
 * typed belongs to what the form was about then. Opened details stay too, and the focus: on the same control, or, where that
 * is gone, on the part, so that the next Tab goes on from here.
 */
class LivePartElement extends HTMLElement {
  private source: EventSource | null = null
  private status = document.createElement('p')
  private loading = false
  private again = false

  connectedCallback(): void {
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-body kern-body--small kern-body--muted'
    this.before(this.status)
    this.source = new EventSource(this.getAttribute('source') ?? '')
    this.source.addEventListener('state', ({ data }) => {
      if (data !== this.getAttribute('state')) this.load()
    })
  }

  disconnectedCallback(): void {
    this.source?.close()
  }

  /** As a document, so that no string ever becomes markup here. */
  private load(): void {
    this.again = this.loading
    if (this.loading) return
    this.loading = true
    const request = new XMLHttpRequest()
    request.open('GET', location.pathname + location.search)
    request.responseType = 'document'
    request.addEventListener('loadend', () => {
      this.loading = false
      const fresh = request.status === 200 ? request.responseXML?.querySelector('live-part') : null
      if (fresh) this.replaceBy(fresh)
      else this.source?.close()
      if (this.again) this.load()
    })
    request.send()
  }

  private replaceBy(fresh: Element): void {
    const typed = fieldsOf(this).filter(isTouched)
    const focused = this.contains(document.activeElement) ? document.activeElement : null
    const opened = summariesOf(this).filter(({ details }) => details.open)
    this.setAttribute('state', fresh.getAttribute('state') ?? '')
    const kept = this.querySelectorAll('[data-kept]')
    this.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)), ...kept)
    for (const { details, name } of summariesOf(this)) if (opened.some((one) => one.name === name)) details.open = true
    for (const field of typed) if (!keepForm(this, field)) keepWords(this, field)
    if (focused) this.focusOn(controlLike(this, focused) ?? this)
    this.status.textContent = `Neuer Stand um ${new Date().toLocaleTimeString('de-DE')} Uhr.`
  }

  private focusOn(control: HTMLElement): void {
    if (control === this) this.tabIndex = -1
    control.focus({ preventScroll: true })
  }
}

/** The same to whoever uses it, though a new element. */
function controlLike(root: Element, old: Element): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('a, button, summary, input, select, textarea')].find(
    (control) => identityOf(control) === identityOf(old),
  )
}

function identityOf(control: Element): string {
  const words = ['id', 'name', 'value', 'href'].map((name) => control.getAttribute(name) ?? '')
  const asks = control.closest('form')?.getAttribute('action') ?? ''
  return JSON.stringify([control.tagName, asks, ...words, control.id ? '' : control.textContent])
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(root: Element): Field[] {
  return [...root.querySelectorAll<Field>('input[id], textarea[id], select[id]')]
}

function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected)
  if (field instanceof HTMLInputElement && isChoice(field)) return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

/** Whole, and only where the same is still asked: a choice must still mean the same. False: there is no such form any more. */
function keepForm(root: Element, old: Field): boolean {
  const field = root.querySelector<Field>(`#${CSS.escape(old.id)}`)
  if (field === old) return true
  if (!field?.form || !old.form || field.name !== old.name || field.type !== old.type) return false
  if (formAddress(field) !== formAddress(old) || (isChoice(old) && field.value !== old.value)) return false
  field.form.replaceWith(old.form)
  return true
}

/** The form is gone, what was written into it is not: it can still be read and copied. */
function keepWords(root: Element, old: Field): void {
  if (!(old instanceof HTMLTextAreaElement)) return
  const kept = document.createElement('div')
  kept.setAttribute('data-kept', '')
  const sentence = document.createElement('p')
  sentence.className = 'kern-body'
  sentence.textContent = 'Dieses Formular gibt es nicht mehr. Das haben Sie geschrieben und noch nicht abgegeben:'
  const words = document.createElement('p')
  words.className = 'kern-body ik-pre-line'
  words.textContent = old.value
  kept.append(sentence, words)
  root.append(kept)
}

function isChoice(field: Field): boolean {
  return /radio|checkbox/.test(field.type)
}

function formAddress(field: Field): string {
  return field.form?.getAttribute('action') ?? ''
}

function summariesOf(root: Element): { details: HTMLDetailsElement; name: string }[] {
  return [...root.querySelectorAll('details')].map((details) => ({
    details,
    name: details.querySelector('summary')?.textContent ?? '',
  }))
}

customElements.define('live-part', LivePartElement)
