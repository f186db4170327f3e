/** From here on somebody who waits is told so. */
const SLOW_MS = 600

type Way = 'forwards' | 'through-history'

/**
 * Exchanges what is in it for the same part of the page that a link or a GET form in it leads to. Focus, opened details and words not
 * yet sent stay; the address and the history are those of ordinary pages. Whatever goes wrong ends as ordinary navigation.
 */
class InPlaceElement extends HTMLElement {
  private readonly status = document.createElement('p')
  private asking: XMLHttpRequest | undefined
  private shown = shownAddress()

  connectedCallback(): void {
    if (this.status.isConnected) return
    this.status.setAttribute('role', 'status')
    this.status.className = 'kern-sr-only'
    this.after(this.status)
    this.addEventListener('submit', (event) => this.submitted(event))
    this.addEventListener('change', (event) => this.changed(event.target))
    this.addEventListener('click', (event) => this.clicked(event))
    window.addEventListener('popstate', this.moved)
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.moved)
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !leadsHere(form)) return
    event.preventDefault()
    this.show(questionOf(form), 'forwards')
  }

  private changed(field: EventTarget | null): void {
    const isChoice = field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === 'checkbox')
    if (isChoice && field.form && leadsHere(field.form)) this.show(questionOf(field.form), 'forwards')
  }

  private clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]:not([download])') : null
    if (!link || event.defaultPrevented || wantsAnotherWindow(event)) return
    const address = new URL(link.getAttribute('href') ?? '', location.href)
    if (address.origin + address.pathname !== location.origin + location.pathname || address.hash) return
    event.preventDefault()
    this.show(address.href, 'forwards')
  }

  /** Also called for steps within the page, as to '#inhalt'. */
  private moved = (): void => {
    if (shownAddress() !== this.shown) this.show(location.href, 'through-history')
  }

  /** Only the newest question counts. Asked for as a document, so that no string ever becomes markup here. */
  private show(address: string, way: Way): void {
    this.asking?.abort()
    const request = new XMLHttpRequest()
    this.asking = request
    const slow = setTimeout(() => this.wait(), SLOW_MS)
    request.open('GET', address)
    request.responseType = 'document'
    request.addEventListener('load', () => this.answered(request, { address, way }))
    request.addEventListener('error', () => leave(address, way))
    request.addEventListener('loadend', () => {
      clearTimeout(slow)
      if (this.asking === request) this.removeAttribute('aria-busy')
    })
    request.send()
  }

  private answered({ status, responseXML: page }: XMLHttpRequest, { address, way }: { address: string; way: Way }): void {
    const part = page?.querySelector<HTMLElement>(this.localName)
    if (status !== 200 || !page || !part) return leave(address, way)
    if (way === 'forwards') history.pushState(null, '', part.getAttribute('address') ?? address)
    this.exchange(page, part)
  }

  private wait(): void {
    this.setAttribute('aria-busy', 'true')
    this.status.textContent = 'Wird geladen.'
  }

  private exchange(page: Document, part: HTMLElement): void {
    const focused = this.contains(document.activeElement) ? document.activeElement : null
    const kept = keepsake(this)
    this.shown = shownAddress()
    this.replaceChildren(...imported(part.childNodes))
    putBack(this, kept)
    document.title = page.title
    document.head.querySelectorAll('link[rel=alternate]').forEach((link) => link.remove())
    document.head.append(...imported(page.head.querySelectorAll('link[rel=alternate]')))
    exchangeIn(page, '.ik-breadcrumb')
    this.tell(focused, exchangeIn(page, 'main h1'))
  }

  /** Whoever is at something that still is there stays at it, others come to the heading of the answer. */
  private tell(focused: Element | null, title: string): void {
    const heading = this.querySelector<HTMLElement>(`[id="${this.getAttribute('heading')}"]`)
    const same = focused?.id ? this.querySelector<HTMLElement>(`[id="${CSS.escape(focused.id)}"]`) : null
    if (same) same.focus({ preventScroll: true })
    else if (focused && heading) {
      heading.tabIndex = -1
      heading.focus()
    }
    this.status.textContent = ''
    requestAnimationFrame(() => (this.status.textContent = [title, heading?.textContent].filter(Boolean).join(', ')))
  }
}

type Keepsake = { opened: string[]; typed: Map<string, string> }

/** What a person has done that the server does not know of. */
function keepsake(part: Element): Keepsake {
  const unsent = [...part.querySelectorAll<HTMLInputElement>('input[type=search]')].filter(
    (one) => one.value !== one.defaultValue,
  )
  const opened = [...part.querySelectorAll('details[open] > summary')].map((summary) => summary.textContent ?? '')
  return { opened, typed: new Map(unsent.map((field) => [field.id, field.value])) }
}

function putBack(part: Element, { opened, typed }: Keepsake): void {
  for (const summary of part.querySelectorAll('details > summary'))
    if (opened.includes(summary.textContent ?? '')) summary.parentElement?.setAttribute('open', '')
  for (const field of part.querySelectorAll<HTMLInputElement>('input[type=search]'))
    field.value = typed.get(field.id) ?? field.value
}

function wantsAnotherWindow({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey
}

/** What stands around the part and is named after it; answers what it says now, or '' where nothing has changed. */
function exchangeIn(page: Document, place: string): string {
  const [here, there] = [document.querySelector(place), page.querySelector(place)]
  if (!here || !there || here.innerHTML === there.innerHTML) return ''
  here.replaceChildren(...imported(there.childNodes))
  return here.textContent ?? ''
}

function imported(nodes: Iterable<Node>): Node[] {
  return [...nodes].map((node) => document.importNode(node, true))
}

/** As if nothing had been done here. */
function leave(address: string, way: Way): void {
  if (way === 'forwards') location.assign(address)
  else location.reload()
}

function leadsHere(form: HTMLFormElement): boolean {
  return form.method === 'get' && new URL(form.action).pathname === location.pathname
}

function questionOf(form: HTMLFormElement): string {
  const given = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  const address = new URL(form.action)
  address.search = new URLSearchParams(given).toString()
  return address.href
}

function shownAddress(): string {
  return location.pathname + location.search
}

customElements.define('in-place', InPlaceElement)
