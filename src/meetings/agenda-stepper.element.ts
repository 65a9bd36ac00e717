import * as Turbo from '@hotwired/turbo'

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
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const address = this.#addressFor(event.key)
    if (!address) return
    event.preventDefault()
    Turbo.visit(address)
  }

  #addressFor(key: string): string | null {
    const points = [...this.querySelectorAll<HTMLAnchorElement>('.agenda-bar a')]
    const link = (rel: string) => this.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`)
    switch (key) {
      case 'ArrowRight':
      case 'PageDown':
        return link('next')?.href ?? null
      case 'ArrowLeft':
      case 'PageUp':
        return link('prev')?.href ?? null
      case 'Home':
        return points.at(0)?.href ?? null
      case 'End':
        return points.at(-1)?.href ?? null
      case 'Escape':
        return this.getAttribute('back')
      default:
        return null
    }
  }
}

customElements.define('agenda-stepper', AgendaStepper)
