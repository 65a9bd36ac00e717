/**
 * Copies the text of the field that it wraps. Its button is there only where script can do it: the field works alone.
 * `data-copied` is what is said afterwards, aloud too.
 */
class CopyText extends HTMLElement {
  #abort: AbortController | null = null

  connectedCallback() {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    this.#abort = new AbortController()
    button.hidden = false
    button.addEventListener('click', () => void this.copy(), { signal: this.#abort.signal })
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  async copy(): Promise<void> {
    const box = this.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')
    const status = this.querySelector('[role=status]')
    if (!box || !status) return
    try {
      await navigator.clipboard.writeText(box.value)
      status.textContent = this.dataset['copied'] ?? ''
    } catch {
      // The browser will not let us: the text stands marked, ready to be copied by hand.
      box.focus()
      box.select()
    }
  }
}

customElements.define('copy-text', CopyText)
