import * as Turbo from '@hotwired/turbo'

/** Keeps the bar and the line under it up to date while a loading goes on; then shows what came of it. */
class LoadingProgress extends HTMLElement {
  #abort: AbortController | null = null
  #asking = false

  connectedCallback() {
    this.#abort = new AbortController()
    const timer = setInterval(() => this.refresh(), 1000)
    this.#abort.signal.addEventListener('abort', () => clearInterval(timer))
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  async refresh() {
    const signal = this.#abort?.signal
    if (!signal || this.#asking || document.hidden) return
    this.#asking = true
    try {
      // Called off, it leads to the file's preview: that is for the reader to see, not for us to fetch every second.
      const answer = await fetch(location.href, { signal, redirect: 'manual' })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('loading-progress')
      // Another state has other words around it.
      if (fresh instanceof HTMLElement && fresh.dataset.state === this.dataset.state) this.take(fresh)
      else Turbo.visit(location.href, { action: 'replace' })
    } catch {
      // The page has been left, or the network is away for a moment: the next second tells.
    } finally {
      this.#asking = false
    }
  }

  /** Values only: what somebody has focused or is listening to stays where it is. */
  take(fresh: Element) {
    const [bar, freshBar] = [this.querySelector('progress'), fresh.querySelector('progress')]
    const [text, freshText] = [this.querySelector('p'), fresh.querySelector('p')]
    if (!bar || !freshBar || !text || !freshText) return
    bar.max = freshBar.max
    bar.value = freshBar.value
    text.textContent = freshText.textContent
  }
}

customElements.define('loading-progress', LoadingProgress)
