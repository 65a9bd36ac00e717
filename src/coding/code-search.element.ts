/**
 * Finds a code while one types, in place of the list that is there without script. The list stays the field that is
 * sent: this element chooses in it. The codes are already on the page, each with the text that it is found by.
 */
class CodeSearch extends HTMLElement {
  #abort: AbortController | null = null
  #active = -1

  connectedCallback() {
    const { signal } = (this.#abort = new AbortController())
    this.#look()
    document.addEventListener('turbo:render', () => this.#look(), { signal })
    this.addEventListener('input', () => this.search(), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    this.addEventListener('focusin', () => this.search(), { signal })
    this.addEventListener('focusout', () => setTimeout(() => this.#leave(), 0), { signal })
    // Before the box loses the focus, and with it the list.
    this.addEventListener('mousedown', (event) => this.#point(event), { signal })
    this.closest('form')?.addEventListener('submit', () => this.#carry(), { signal })
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  get input(): HTMLInputElement | null {
    return this.querySelector('input[role=combobox]')
  }

  get #box(): HTMLElement | null {
    return this.querySelector('[role=listbox]')
  }

  get #shown(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role=option]')].filter((option) => !option.hidden)
  }

  /** Shows the codes that hold every word, those whose name begins so first in reach, and last the new one. */
  search() {
    const query = this.input?.value.trim() ?? ''
    const words = query.toLocaleLowerCase('sv').split(/\s+/)
    let [count, exact] = [0, false]
    for (const option of this.querySelectorAll<HTMLElement>('[role=option][data-value]')) {
      const text = option.dataset['search'] ?? ''
      option.hidden = !words.every((word) => text.includes(word))
      if (option.hidden) continue
      count += 1
      const name = option.firstElementChild?.textContent?.split(': ').at(-1) ?? ''
      exact ||= name.toLocaleLowerCase('sv') === query.toLocaleLowerCase('sv')
    }
    const added = this.querySelector<HTMLElement>('[data-new]')
    if (added) {
      added.hidden = query === '' || exact
      added.querySelector('[data-new-name]')!.textContent = `”${query}”`
    }
    this.#open(true)
    this.#activate(query === '' ? -1 : 0)
    this.#say(count)
  }

  #key(event: KeyboardEvent) {
    if (event.target !== this.input) return
    const last = this.#shown.length - 1
    if (event.key === 'ArrowDown') this.#activate(this.#active >= last ? 0 : this.#active + 1)
    else if (event.key === 'ArrowUp') this.#activate(this.#active <= 0 ? last : this.#active - 1)
    else if (event.key === 'Enter') this.#choose(this.#shown[this.#active])
    else return
    event.preventDefault()
  }

  #point(event: MouseEvent) {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]')
    if (!option) return
    event.preventDefault()
    this.#choose(option)
  }

  #choose(option: HTMLElement | undefined) {
    if (!option) return
    this.#activate(this.#shown.indexOf(option))
    this.#open(false)
    this.closest('form')?.requestSubmit()
  }

  /** The form is being sent: the fields that it carries say what was chosen. */
  #carry() {
    const option = this.querySelector<HTMLElement>('[role=option][aria-selected=true]')
    const list = this.querySelector<HTMLSelectElement>('select[name=code]')
    const added = this.querySelector<HTMLInputElement>('input[name=newCode]')
    if (!list || !added) return
    list.value = option?.dataset['value'] ?? ''
    added.value = option?.hasAttribute('data-new') ? (this.input?.value.trim() ?? '') : ''
  }

  #activate(index: number) {
    this.#active = index
    const option = this.#shown[index]
    for (const each of this.querySelectorAll('[role=option]')) {
      each.setAttribute('aria-selected', String(each === option))
    }
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input?.setAttribute('aria-activedescendant', option.id)
    else this.input?.removeAttribute('aria-activedescendant')
    const definition = this.querySelector<HTMLElement>('p[data-definition]')
    if (!definition) return
    definition.textContent = option?.dataset['definition'] ?? ''
    definition.hidden = definition.textContent === ''
  }

  #open(open: boolean) {
    const box = this.#box
    if (box) box.hidden = !open || this.#shown.length === 0
    this.input?.setAttribute('aria-expanded', String(open && this.#shown.length > 0))
  }

  #leave() {
    if (!this.contains(document.activeElement)) this.#open(false)
  }

  #say(count: number) {
    const status = this.querySelector('[data-found]')
    const found = this.querySelector<HTMLElement>('template[data-words]')?.dataset['words']
    if (!status || !found) return
    const [none = '', one = '', more = ''] = JSON.parse(found) as string[]
    status.textContent = count === 0 ? none : count === 1 ? one : more.replace('2', String(count))
  }

  /** After each drawing: what is there without script gives way. */
  #look() {
    const search = this.querySelector<HTMLElement>('.code-search')
    const plain = this.querySelector<HTMLElement>('.code-plain')
    if (!search || !plain) return
    search.hidden = false
    plain.hidden = true
  }
}

customElements.define('code-search', CodeSearch)
