import { type Box, moved, withPart, zoomed } from '../../plain/view-box.ts'

type At = { x: number; y: number }

const STEP = 0.2
const FACTOR = 1.5
/** A finger is never quite still. */
const LEAST_DRAG_PX = 6
const MIDDLE: At = { x: 0.5, y: 0.5 }

/** Of the map that was here before the page was exchanged in place: whoever looks at a part of the same map goes on looking at it. */
let before: { whole: Box; seen: Box } | undefined

/** Moving, zooming and a tooltip for a map that works without: its areas are links. Keys count while the focus is on the map. */
class AreaMapElement extends HTMLElement {
  private svg!: SVGSVGElement
  private whole!: Box
  private seen!: Box
  private tip = document.createElement('p')
  private pointers = new Map<number, At>()
  private dragged = 0

  connectedCallback(): void {
    const svg = this.querySelector('svg')
    if (!svg || this.whole) return
    this.svg = svg
    const { x, y, width, height } = svg.viewBox.baseVal
    this.whole = { x, y, width, height }
    this.seen = this.whole
    this.namesInsteadOfTitles()
    this.append(this.buttons(), this.tip)
    this.tip.className = 'ik-map-tip'
    this.tip.hidden = true
    this.tip.setAttribute('aria-hidden', 'true')
    this.listen()
    if (before && isSame(before.whole, this.whole)) this.show(before.seen)
  }

  disconnectedCallback(): void {
    if (this.whole) before = { whole: this.whole, seen: this.seen }
  }

  private listen(): void {
    this.addEventListener('keydown', (event) => this.press(event))
    this.svg.addEventListener('focusin', (event) => this.follow(event.target))
    this.svg.addEventListener('focusout', () => this.hideTip())
    this.svg.addEventListener('pointerdown', (event) => this.grab(event))
    this.svg.addEventListener('pointermove', (event) => this.movePointer(event))
    for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      this.svg.addEventListener(name, (event) => this.letGo(event))
    this.svg.addEventListener('click', (event) => this.dragged > LEAST_DRAG_PX && event.preventDefault())
    this.svg.addEventListener('dragstart', (event) => event.preventDefault())
    this.svg.addEventListener('wheel', (event) => this.wheel(event), { passive: false })
  }

  /** The browser's own tooltip would stand beside ours. */
  private namesInsteadOfTitles(): void {
    for (const title of this.svg.querySelectorAll('title')) {
      const area = title.parentElement
      area?.setAttribute('data-name', title.textContent ?? '')
      if (area?.localName === 'a') area.setAttribute('aria-label', title.textContent ?? '')
      title.remove()
    }
  }

  private buttons(): HTMLElement {
    const group = document.createElement('div')
    group.className = 'ik-map-buttons'
    const add = (sign: string, label: string, act: () => void) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = sign
      button.setAttribute('aria-label', label)
      button.addEventListener('click', act)
      group.append(button)
    }
    add('+', 'Karte vergrößern', () => this.zoom(FACTOR))
    add('−', 'Karte verkleinern', () => this.zoom(1 / FACTOR))
    add('⟲', 'Ganze Karte zeigen', () => this.show(this.whole))
    return group
  }

  private keys: Record<string, () => void> = {
    '+': () => this.zoom(FACTOR),
    '-': () => this.zoom(1 / FACTOR),
    '0': () => this.show(this.whole),
    ArrowLeft: () => this.move({ x: -STEP, y: 0 }),
    ArrowRight: () => this.move({ x: STEP, y: 0 }),
    ArrowUp: () => this.move({ x: 0, y: -STEP }),
    ArrowDown: () => this.move({ x: 0, y: STEP }),
    Escape: () => this.hideTip(),
  }

  private press(event: KeyboardEvent): void {
    const act = this.keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    const isArrow = event.key.startsWith('Arrow')
    if (isArrow && this.seen.width === this.whole.width) return // the page scrolls as long as there is nothing to move
    event.preventDefault()
    act()
  }

  private zoom(factor: number, at: At = MIDDLE): void {
    this.show(zoomed(this.seen, this.whole, { factor, at }))
  }

  private move(by: At): void {
    this.show(moved(this.seen, this.whole, by))
  }

  /** At once: nothing flies, for anybody. */
  private show(seen: Box): void {
    this.seen = seen
    this.svg.setAttribute('viewBox', `${seen.x} ${seen.y} ${seen.width} ${seen.height}`)
    this.toggleAttribute('zoomed', seen.width < this.whole.width)
    this.hideTip()
  }

  private follow(target: EventTarget | null): void {
    if (!(target instanceof SVGGraphicsElement)) return
    const { x, y, width, height } = target.getBBox()
    this.show(withPart(this.seen, this.whole, { x, y, width, height }))
    const shape = target.getBoundingClientRect()
    if (target.matches(':focus-visible')) this.tell(target, { x: shape.x + shape.width / 2, y: shape.bottom })
  }

  private grab(event: PointerEvent): void {
    if (this.pointers.size === 0) this.dragged = 0
    this.pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }

  private letGo(event: PointerEvent): void {
    this.pointers.delete(event.pointerId)
    if (event.type === 'pointerleave') this.hideTip()
  }

  private movePointer(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId)
    const now = { x: event.clientX, y: event.clientY }
    if (!before) return this.tell(event.target, now)
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at)
    this.pointers.set(event.pointerId, now)
    this.dragged += Math.hypot(now.x - before.x, now.y - before.y)
    const [other] = others
    if (other) return this.pinch(before, now, other)
    const { width, height } = this.svg.getBoundingClientRect()
    this.move({ x: (before.x - now.x) / width, y: (before.y - now.y) / height })
  }

  private pinch(before: At, now: At, other: At): void {
    const apart = (at: At) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y))
    this.zoom(apart(now) / apart(before), this.shareOf({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }))
  }

  /** Only with Ctrl (what a trackpad's pinch sends): else the page could not be scrolled past the map. */
  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return
    event.preventDefault()
    this.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, this.shareOf({ x: event.clientX, y: event.clientY }))
  }

  private shareOf({ x, y }: At): At {
    const box = this.svg.getBoundingClientRect()
    return { x: (x - box.x) / box.width, y: (y - box.y) / box.height }
  }

  private tell(target: EventTarget | null, at: At): void {
    const name = target instanceof Element ? target.closest('[data-name]')?.getAttribute('data-name') : null
    if (!name) return this.hideTip()
    const box = this.getBoundingClientRect()
    this.tip.textContent = name
    this.tip.hidden = false
    const furthest = Math.max(0, box.width - this.tip.offsetWidth)
    this.tip.style.left = `${Math.max(0, Math.min(furthest, at.x - box.x + 12))}px`
    this.tip.style.top = `${Math.min(at.y - box.y + 12, box.height)}px`
  }

  private hideTip(): void {
    this.tip.hidden = true
  }
}

function isSame(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
}

customElements.define('area-map', AreaMapElement)
