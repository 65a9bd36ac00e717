/**
 * Puts the text that it stands around on the clipboard. Its button is hidden until the script is there: without it the
 * text is selected and copied by hand. `data-copied` is what the button says afterwards, aloud too.
 */
class CopyText extends HTMLElement {
  #abort: AbortController | null = null

  connectedCallback() {
    const button = this.button
    // Elsewhere than on https and localhost browsers have no clipboard for pages.
    if (!button || !navigator.clipboard) return
    this.#abort = new AbortController()
    button.hidden = false
    button.addEventListener('click', () => void this.copy(), { signal: this.#abort.signal })
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  get button(): HTMLButtonElement | null {
    return this.querySelector('button')
  }

  async copy() {
    const text = this.querySelector<HTMLInputElement>('input')?.value ?? ''
    await navigator.clipboard.writeText(text)
    const told = this.querySelector('[role=status]')
    if (told) told.textContent = this.dataset['copied'] ?? ''
  }
}

customElements.define('copy-text', CopyText)
