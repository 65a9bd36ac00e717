import { timeLeft } from './timeLeft.ts'

const everyFiveSeconds = 5000

/**
 * Keeps the minutes that are left true while the page stands open. What they are called is written in its
 * attributes, and what they were when the page was made in its content.
 */
class TimeLeft extends HTMLElement {
  #ticking: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    this.tell()
    this.#ticking = setInterval(() => this.tell(), everyFiveSeconds)
  }

  disconnectedCallback() {
    clearInterval(this.#ticking)
  }

  tell() {
    const item = { startsAt: this.#instant('starts'), endsAt: this.#instant('ends') }
    const { state, minutes } = timeLeft(item, new Date())
    this.#say('strong', (this.getAttribute('minutes') ?? '').replace('{minutes}', String(minutes)))
    this.#say('span', this.getAttribute(state) ?? '')
    this.toggleAttribute('late', state === 'over')
  }

  #instant(name: string): Date {
    return new Date(this.getAttribute(name) ?? '')
  }

  #say(selector: string, text: string) {
    const place = this.querySelector(selector)
    if (place && place.textContent !== text) place.textContent = text
  }
}

customElements.define('time-left', TimeLeft)
