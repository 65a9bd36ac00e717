import * as Turbo from '@hotwired/turbo'

/** Codings that come close on each other are shown together, and still within a second. */
const togetherMs = 120
const presenceMs = 20_000

/**
 * Shows what other coders do where it stands, and says every now and then that the text is open here. What the reader
 * is typing or marking is left as it is.
 */
export class Following {
  readonly #desk: HTMLElement
  #source: EventSource | null = null
  #heard = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #beat: ReturnType<typeof setInterval> | undefined
  readonly #under = new Set<string>()
  #isFollowing = false

  constructor(desk: HTMLElement, signal: AbortSignal) {
    this.#desk = desk
    const on = (name: string, act: (event: Event) => void) => document.addEventListener(name, act, { signal })
    on('visibilitychange', () => (document.hidden ? this.end() : this.#begin()))
    // A page that is fetched now would call off the way that the reader has chosen, or what they are marking.
    for (const [begins, ends] of [
      ['turbo:submit-start', 'turbo:submit-end'],
      ['turbo:visit', 'turbo:load'],
      ['turbo:visit', 'turbo:fetch-request-error'],
      ['pointerdown', 'pointerup'],
      ['pointerdown', 'pointercancel'],
    ] as const) {
      on(begins, () => this.#under.add(begins))
      on(ends, () => {
        this.#under.delete(begins)
        if (begins === 'turbo:visit') this.#isFollowing = false
        this.#soon()
      })
    }
    on('turbo:submit-start', () => (this.#isFollowing = false))
    on('turbo:before-morph-element', (event) => this.#leave(event))
    this.#begin()
  }

  end() {
    clearTimeout(this.#timer)
    clearInterval(this.#beat)
    this.#timer = undefined
    this.#beat = undefined
    this.#source?.close()
    this.#source = null
  }

  #begin() {
    if (this.#source || document.hidden) return
    this.#source = new EventSource('/live')
    this.#source.addEventListener('message', (event: MessageEvent<string>) => {
      this.#heard = Number(event.data)
      this.#soon()
    })
    void this.#sayHere()
    this.#beat = setInterval(() => void this.#sayHere(), presenceMs)
  }

  #soon() {
    if (this.#source) this.#timer ??= setTimeout(() => this.#follow(), togetherMs)
  }

  #follow() {
    this.#timer = undefined
    const shown = Number(document.querySelector<HTMLMetaElement>('meta[name="samsyn-revision"]')?.content)
    if (this.#under.size > 0 || this.#heard <= shown || document.hidden) return
    this.#isFollowing = true
    Turbo.visit(location.href, { action: 'replace' })
  }

  /** A form that somebody writes in is not drawn anew because of others. */
  #leave(event: Event) {
    const element = event.target
    if (!this.#isFollowing || !(element instanceof HTMLElement)) return
    if (!element.matches('form.code-box, form.memo-box, form.agree')) return
    const isWritten = [
      ...element.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea'),
    ].some((field) => field.value !== field.defaultValue)
    if (isWritten || element.contains(document.activeElement)) event.preventDefault()
  }

  async #sayHere(): Promise<void> {
    const address = this.#desk.dataset['presence']
    if (!address) return
    try {
      const answer = await fetch(address, { method: 'POST' })
      const present = document.querySelector('#presence')
      if (answer.ok && present) present.outerHTML = await answer.text()
    } catch {
      // Offline for a moment: it is said again.
    }
  }
}
