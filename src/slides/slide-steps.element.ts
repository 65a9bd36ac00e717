import * as Turbo from '@hotwired/turbo'
import { stepOf } from '../ui/stepKeys.ts'

/** Of the screen's width, and more across than down: else somebody scrolls. */
const farEnough = 0.12

/**
 * Steps through slides with keys, a remote control or a finger. Wraps the links that do the same, told apart by their
 * `rel`; a button in it fills the screen, and is there only where the browser can.
 */
class SlideSteps extends HTMLElement {
  #abort: AbortController | null = null
  #from: { readonly x: number; readonly y: number } | null = null

  connectedCallback() {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    document.addEventListener('keydown', (event) => this.#key(event), { signal })
    document.addEventListener('touchstart', (event) => this.#touch(event), { signal, passive: true })
    document.addEventListener('touchend', (event) => this.#swipe(event), { signal, passive: true })
    const button = this.querySelector('button')
    if (!button || !document.fullscreenEnabled) return
    button.hidden = false
    button.addEventListener('click', () => void this.toggleFullScreen(), { signal })
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  async toggleFullScreen(): Promise<void> {
    await (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen())
  }

  #key(event: KeyboardEvent) {
    const step = stepOf(event)
    if (!step) return
    // Escape leaves the full screen first; the browser sees to it.
    if (step === 'up' && document.fullscreenElement) return
    if (this.#go(step)) event.preventDefault()
  }

  #touch({ touches }: TouchEvent) {
    const [touch, another] = touches
    this.#from = touch && !another ? { x: touch.clientX, y: touch.clientY } : null
  }

  #swipe({ changedTouches: [touch] }: TouchEvent) {
    const from = this.#from
    this.#from = null
    if (!from || !touch) return
    const [across, down] = [touch.clientX - from.x, touch.clientY - from.y]
    if (Math.abs(across) < innerWidth * farEnough || Math.abs(across) < 2 * Math.abs(down)) return
    this.#go(across < 0 ? 'next' : 'prev')
  }

  #go(rel: string): boolean {
    const link = this.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)
    if (link) Turbo.visit(link.href)
    return link !== null
  }
}

customElements.define('slide-steps', SlideSteps)
