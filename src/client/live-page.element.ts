import * as Turbo from '@hotwired/turbo'

/** Several changes in a row, as when many answer at once, are shown together. */
const togetherMs = 700

/**
 * Shows what others have done without a reload. Wraps the content of a page; hears the partnership's revision,
 * and fetches the page again when it has moved on. What has changed changes where it stands: the reader keeps their
 * place and their focus. A form somebody is filling in is left alone.
 */
class LivePage extends HTMLElement {
  #source: EventSource | null = null
  #heard = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort: AbortController | null = null
  /** What the reader does that is under way. */
  readonly #under = new Set<string>()
  /** Whether the page is being fetched because others have done something, and not because of the reader. */
  #following = false
  /** Whether what has just been fetched was left out. */
  #left = false

  connectedCallback() {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    // Over HTTP/1.1 a browser opens six connections in all: a page that nobody looks at gives its own back.
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#release() : this.#hear()), {
      signal,
    })
    this.#look()
    document.addEventListener('turbo:render', () => this.#look(), { signal })
    document.addEventListener('input', () => this.toggleAttribute('edited', true), { signal })
    document.addEventListener('turbo:submit-start', () => (this.#following = false), { signal })
    document.addEventListener('turbo:before-render', (event) => this.#leaveEdited(event), { signal })
    // A page that is fetched now would call off the way that the reader has chosen, or the form that is being sent.
    for (const begins of ['turbo:visit', 'turbo:submit-start'])
      document.addEventListener(begins, () => this.#under.add(begins), { signal })
    const done = (begins: string) => {
      if (begins === 'turbo:visit') this.#following = false
      this.#under.delete(begins)
      if (this.#source) this.#timer ??= setTimeout(() => this.#follow(), togetherMs)
    }
    for (const ends of ['turbo:load', 'turbo:fetch-request-error'])
      document.addEventListener(ends, () => done('turbo:visit'), { signal })
    document.addEventListener('turbo:submit-end', () => done('turbo:submit-start'), { signal })
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
      this.#heard = Number(event.data)
      this.#timer ??= setTimeout(() => this.#follow(), togetherMs)
    })
  }

  #follow() {
    this.#timer = undefined
    if (
      this.#under.size > 0 ||
      this.#heard <= this.revision ||
      this.hasAttribute('edited') ||
      document.hidden
    )
      return
    this.#following = true
    Turbo.visit(location.href, { action: 'replace' })
  }

  /**
   * A form that came back with what is wrong is being filled in, too. Looked for after each drawing: where the page is
   * morphed this element remains, and an attribute that it gave itself does not.
   */
  #look() {
    if (!this.#left) this.toggleAttribute('edited', this.querySelector('[aria-invalid="true"]') !== null)
    this.#left = false
  }

  /** The reader began to type while the page was on its way: what they type matters more than what is new. */
  #leaveEdited(event: Turbo.TurboBeforeRenderEvent) {
    if (!this.#following || !this.hasAttribute('edited')) return
    this.#left = true
    event.detail.render = async () => {}
  }

  #release() {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#source?.close()
    this.#source = null
  }
}

customElements.define('live-page', LivePage)
