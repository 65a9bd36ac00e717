/** Keeps the count of answered statements true while somebody answers. Without it the count says what was saved. */
class AnswerProgress extends HTMLElement {
  #abort: AbortController | null = null

  connectedCallback() {
    this.#abort = new AbortController()
    this.addEventListener('change', () => this.count(), { signal: this.#abort.signal })
    // What the browser has filled in by itself, as when somebody comes back to the page.
    this.count()
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  count() {
    const names = new Set<string>()
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked'))
      names.add(radio.name)
    const words = this.querySelector<HTMLElement>('[data-says]')
    const bar = this.querySelector('progress')
    if (!words || !bar) return
    const text = (words.dataset.says ?? '').replace('{done}', String(names.size))
    if (words.textContent !== text) words.textContent = text
    bar.value = names.size
    bar.setAttribute('aria-label', text)
  }
}

customElements.define('answer-progress', AnswerProgress)
