import { formatTime } from '../i18n/format.ts'

/** The time in Sweden, kept true while the page stands open. */
class WallClock extends HTMLElement {
  #ticking: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    this.tell()
    this.#ticking = setInterval(() => this.tell(), 1000)
  }

  disconnectedCallback() {
    clearInterval(this.#ticking)
  }

  tell() {
    const text = formatTime(this.getAttribute('language') === 'en' ? 'en' : 'sv', new Date())
    if (this.textContent !== text) this.textContent = text
  }
}

customElements.define('wall-clock', WallClock)
