import * as Turbo from '@hotwired/turbo'
import { type Step, stepOf } from '../ui/stepKeys.ts'

/**
 * Steps through the points with the keys of a keyboard or a remote control. Wraps the links that do the same:
 * right and left, page down and up, Home and End, and Escape back to the meeting's page.
 */
class AgendaStepper extends HTMLElement {
  #abort: AbortController | null = null

  connectedCallback() {
    this.#abort = new AbortController()
    document.addEventListener('keydown', (event) => this.#step(event), { signal: this.#abort.signal })
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  #step(event: KeyboardEvent) {
    const step = stepOf(event)
    const address = step && this.#addressOf(step)
    if (!address) return
    event.preventDefault()
    Turbo.visit(address)
  }

  #addressOf(step: Step): string | null {
    const points = [...this.querySelectorAll<HTMLAnchorElement>('.agenda-bar a')]
    const link = (rel: string) => this.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)
    switch (step) {
      case 'next':
      case 'prev':
        return link(step)?.href ?? null
      case 'first':
        return points.at(0)?.href ?? null
      case 'last':
        return points.at(-1)?.href ?? null
      case 'up':
        return this.getAttribute('back')
    }
  }
}

customElements.define('agenda-stepper', AgendaStepper)
