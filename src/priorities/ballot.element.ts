/** Buttons beside the fields of a ballot. Without script the fields are all there is, and all that is needed. */
abstract class BallotElement extends HTMLElement {
  #abort: AbortController | null = null

  connectedCallback() {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    for (const button of this.querySelectorAll('button')) button.hidden = false
    this.addEventListener('click', (event) => this.#clicked(event), { signal })
    this.addEventListener('input', () => this.refresh(), { signal })
    this.refresh()
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  #clicked(event: Event) {
    const button = (event.target as Element).closest('button')
    const row = button?.closest('li')
    if (button && row) this.press(button, row)
  }

  abstract press(button: HTMLButtonElement, row: HTMLLIElement): void
  abstract refresh(): void

  say(text: string) {
    const status = this.querySelector('[role="status"]')
    if (status && status.textContent !== text) status.textContent = text
  }
}

/** One dot more or less at a press, and how many are left. */
class BallotDots extends BallotElement {
  press(button: HTMLButtonElement, row: HTMLLIElement) {
    const field = row.querySelector('input')
    if (!field) return
    field.value = String(Math.max(0, countIn(field) + Number(button.dataset.step)))
    this.refresh()
    // A button that can no longer be pressed would drop the focus to the top of the page.
    if (button.disabled) field.focus()
  }

  refresh() {
    const { most = '0', one = '', many = '', zero = '', over = '' } = this.dataset
    const fields = [...this.querySelectorAll('input')]
    const left = Number(most) - fields.reduce((sum, field) => sum + countIn(field), 0)
    for (const field of fields) {
      const row = field.closest('li')
      row?.classList.toggle('ballot-chosen', countIn(field) > 0)
      for (const button of row?.querySelectorAll('button') ?? []) {
        button.disabled = button.dataset.step === '1' ? left <= 0 : countIn(field) <= 0
      }
    }
    const sentence = left < 0 ? over : left === 0 ? zero : left === 1 ? one : many
    this.say(sentence.replace('{left}', String(Math.abs(left))))
  }
}

/** Rows that change places, and are numbered as they then stand. */
class BallotOrder extends BallotElement {
  press(button: HTMLButtonElement, row: HTMLLIElement) {
    const rows = [...this.querySelectorAll('li')]
    const other = rows[rows.indexOf(row) + Number(button.dataset.move)]
    if (!other) return
    if (button.dataset.move === '1') other.after(row)
    else other.before(row)
    for (const [index, each] of [...this.querySelectorAll('li')].entries()) {
      const field = each.querySelector('input')
      if (field) field.value = String(index + 1)
      if (each === row) {
        this.say(
          (this.dataset.moved ?? '')
            .replace('{title}', row.dataset.title ?? '')
            .replace('{place}', String(index + 1)),
        )
      }
    }
    this.refresh()
    // Moving a row takes the focus from its button.
    if (button.disabled) row.querySelector('input')?.focus()
    else button.focus()
  }

  refresh() {
    const rows = [...this.querySelectorAll('li')]
    for (const [index, row] of rows.entries()) {
      for (const button of row.querySelectorAll('button')) {
        button.disabled = button.dataset.move === '-1' ? index === 0 : index === rows.length - 1
      }
    }
  }
}

function countIn(field: HTMLInputElement): number {
  const count = Number(field.value)
  return Number.isInteger(count) && count > 0 ? count : 0
}

customElements.define('ballot-dots', BallotDots)
customElements.define('ballot-order', BallotOrder)
