import * as Turbo from '@hotwired/turbo'

/**
 * Shows what others have done without a reload. Wraps the content of a page; hears the partnership's revision,
 * and fetches the page again when it has moved on. A form somebody is filling in is left alone.
 */
class LivePage extends HTMLElement {
  #source: EventSource | null = null
  #abort: AbortController | null = null

  connectedCallback() {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    // Over HTTP/1.1 a browser opens six connections in all: a page that nobody looks at gives its own back.
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#release() : this.#hear()), {
      signal,
    })
    document.addEventListener('input', () => this.toggleAttribute('edited', true), { signal })
    this.#hear()
  }

  disconnectedCallback() {
    this.#abort?.abort()
    this.#release()
  }

  get revision(): number {
    return Number(document.querySelector<HTMLMetaElement>('meta[name="samsyn-revision"]')?.content)
  }

  #hear() {
    if (this.#source || document.hidden) return
    this.#source = new EventSource('/live')
    this.#source.addEventListener('message', (event: MessageEvent<string>) => {
      if (Number(event.data) > this.revision && !this.hasAttribute('edited')) {
        Turbo.visit(location.href, { action: 'replace' })
      }
    })
  }

  #release() {
    this.#source?.close()
    this.#source = null
  }
}

customElements.define('live-page', LivePage)
