import * as Turbo from '@hotwired/turbo'
import { Following } from './following.ts'
import { type Chosen, chosenIn, rangeOf, textOf } from './marking.ts'

/**
 * Marks parts of a text by mouse, finger or keyboard, and hands them to the forms beside it, which work without it.
 * Follows what other coders do, and says that the text is open here. `data-presence` is where that is said.
 */
class CodingDesk extends HTMLElement {
  #abort: AbortController | null = null
  #following: Following | null = null
  #chosen: Chosen | null = null
  /** Sentences from where one began to where one is, by number. */
  #anchor = 0
  #at = 0
  /** Whether the focus is being moved by the keys of this element. */
  #isGoing = false
  /** What the server had chosen when the page was drawn. */
  #drawn = ''

  connectedCallback() {
    const { signal } = (this.#abort = new AbortController())
    document.addEventListener('turbo:render', () => this.#look(), { signal })
    document.addEventListener('selectionchange', () => this.#marked(), { signal })
    this.addEventListener('keydown', (event) => this.#key(event), { signal })
    this.addEventListener('click', (event) => this.#click(event), { signal })
    this.addEventListener('focusin', (event) => this.#focus(event), { signal })
    this.#following = new Following(this, signal)
    this.#look()
  }

  disconnectedCallback() {
    this.#abort?.abort()
    this.#following?.end()
  }

  get #text(): HTMLElement {
    return this.querySelector<HTMLElement>('.coding-text') ?? this
  }

  get #sentences(): HTMLElement[] {
    return [...this.#text.querySelectorAll<HTMLElement>('.sentence')]
  }

  /** Chooses a part of the text: the forms carry it, and the heading says what it is. */
  choose(chosen: Chosen | null) {
    this.#chosen = chosen
    for (const [name, value] of [
      ['start', chosen?.start],
      ['end', chosen?.end],
    ] as const) {
      for (const form of this.querySelectorAll('.code-box, .memo-box')) {
        let field = form.querySelector<HTMLInputElement>(`input[name=${name}]`)
        if (!field) {
          field = document.createElement('input')
          field.type = 'hidden'
          field.name = name
          form.prepend(field)
        }
        field.value = value === undefined ? '' : String(value)
      }
    }
    const title = this.querySelector('[data-chosen-title]')
    const text = this.querySelector('[data-chosen-text]')
    if (chosen && title && text) {
      const { from, to } = chosen
      const label = (from === to ? this.dataset['sentence'] : this.dataset['sentences']) ?? ''
      const numbered = label.replace('1', String(from)).replace('2', String(to))
      title.textContent = numbered.charAt(0).toUpperCase() + numbered.slice(1)
      text.textContent = `”${chosen.text.length > 160 ? `${chosen.text.slice(0, 150)} …` : chosen.text}”`
    }
    this.#draw()
  }

  /** Shows what is chosen, also while the focus is in a field and the browser shows no selection. */
  #draw() {
    const range = this.#chosen && rangeOf(this.#text, this.#chosen)
    if ('highlights' in CSS) {
      if (range) CSS.highlights.set('chosen', new Highlight(range))
      else CSS.highlights.delete('chosen')
      return
    }
    const { start = 0, end = 0 } = this.#chosen ?? {}
    for (const sentence of this.#sentences) {
      const isIn = Number(sentence.dataset['start']) < end && Number(sentence.dataset['end']) > start
      sentence.classList.toggle('sentence-chosen', isIn)
    }
  }

  /** Somebody has marked text with the mouse, a finger or the keys of the browser. */
  #marked() {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return
    const chosen = chosenIn(this.#text, selection.getRangeAt(0))
    if (!chosen) return
    if (chosen.start === this.#chosen?.start && chosen.end === this.#chosen.end) return
    this.#anchor = chosen.from
    this.#at = chosen.to
    this.choose(chosen)
  }

  #click(event: MouseEvent) {
    const target = event.target as HTMLElement
    const mark = target.closest<HTMLElement>('mark[data-passage]')
    // A click that ends a marking is not a click on a passage.
    if (!mark || !getSelection()?.isCollapsed) return
    this.#openPassage(mark.dataset['passage'])
  }

  #openPassage(number: string | undefined) {
    const link = this.#text.querySelector<HTMLAnchorElement>(`a[data-passage="${number}"]`)
    if (link) Turbo.visit(link.href, { action: 'replace' })
  }

  #focus(event: FocusEvent) {
    const sentence = (event.target as HTMLElement).closest<HTMLElement>('.sentence')
    if (!sentence) return
    for (const each of this.#sentences) each.tabIndex = each === sentence ? 0 : -1
    this.#at = Number(sentence.dataset['number'])
    if (this.#isGoing) return
    // Come here by a click or the tab key: what was chosen elsewhere is left behind.
    this.#anchor = this.#at
    const { from = this.#at, to = this.#at } = this.#chosen ?? {}
    if (this.#at < from || this.#at > to) this.choose(null)
  }

  #key(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (event.key === 'Escape') return this.#escape(target)
    if (target.matches('input, textarea, select')) return
    if ((event.ctrlKey || event.metaKey) && event.key === 'z') return this.#act(event, () => this.#undo())
    // Letters alone act only while one stands in the text, so that they are in nobody's way.
    if (!target.closest('.sentence') || event.altKey || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step) return this.#act(event, () => this.#go(this.#at + step, event.shiftKey))
    const act = {
      PageDown: () => this.#turn(1),
      PageUp: () => this.#turn(-1),
      Enter: () => this.#toBox(),
      u: () => this.#undo(),
      n: () => this.#passage(1),
      p: () => this.#passage(-1),
    }[event.key]
    if (act) return this.#act(event, act)
    if (/^[1-9]$/.test(event.key)) this.#act(event, () => this.#recent(event.key))
  }

  #act(event: Event, act: () => void) {
    event.preventDefault()
    act()
  }

  #go(number: number, extend: boolean) {
    const sentence = this.#sentences.find((each) => Number(each.dataset['number']) === number)
    if (!sentence) return
    if (!extend) this.#anchor = number
    this.#at = number
    this.#isGoing = true
    sentence.focus()
    this.#isGoing = false
    sentence.scrollIntoView({ block: 'nearest' })
    this.#chooseSentences()
  }

  #chooseSentences() {
    const [from, to] = [
      Math.min(this.#anchor || this.#at, this.#at),
      Math.max(this.#anchor || this.#at, this.#at),
    ]
    const within = this.#sentences.filter((each) => {
      const number = Number(each.dataset['number'])
      return number >= from && number <= to
    })
    const [first, last] = [within.at(0), within.at(-1)]
    if (!first || !last) return
    getSelection()?.removeAllRanges()
    const [start, end] = [Number(first.dataset['start']), Number(last.dataset['end'])]
    this.choose({ start, end, from, to, text: textOf(this.#text, { start, end }) })
  }

  #turn(way: 1 | -1) {
    const here = this.#sentences.find((each) => Number(each.dataset['number']) === this.#at)
    const turns = [...this.#text.querySelectorAll('.turn')]
    const turn = turns[turns.findIndex((each) => here && each.contains(here)) + way]
    const first = turn?.querySelector<HTMLElement>('.sentence')
    if (first) this.#go(Number(first.dataset['number']), false)
  }

  #toBox() {
    if (!this.#chosen) this.#chooseSentences()
    this.querySelector<HTMLInputElement>('#code-query')?.focus()
  }

  #recent(key: string) {
    if (!this.#chosen) this.#chooseSentences()
    this.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`)?.click()
  }

  #undo() {
    document.querySelector<HTMLFormElement>('form#undo')?.requestSubmit()
  }

  /** The next passage after where one stands, or the one before. */
  #passage(way: 1 | -1) {
    const marks = [...this.#text.querySelectorAll<HTMLElement>('mark[data-passage]')]
    const places = marks.map((mark) => ({
      mark,
      number: Number(mark.closest<HTMLElement>('.sentence')?.dataset['number']),
    }))
    const found =
      way === 1
        ? places.find(({ number }) => number > this.#at)
        : places.findLast(({ number }) => number < this.#at)
    if (found) this.#go(found.number, false)
  }

  #escape(target: HTMLElement) {
    if (target.matches('input, textarea, select')) {
      this.#sentences.find((each) => Number(each.dataset['number']) === (this.#at || 1))?.focus()
      return
    }
    getSelection()?.removeAllRanges()
    this.choose(null)
  }

  /** After each drawing: what the reader had chosen is chosen still, unless they have chosen something by a link. */
  #look() {
    const sentences = this.#sentences
    const current = sentences.find((each) => Number(each.dataset['number']) === this.#at)
    for (const each of sentences) each.tabIndex = each === (current ?? sentences[0]) ? 0 : -1
    const drawn = this.querySelector<HTMLElement>('[data-chosen-in]')?.dataset['chosenIn'] ?? ''
    if (drawn === this.#drawn && this.#chosen) return this.choose(this.#chosen)
    this.#drawn = drawn
    // A code has been put from the box: one goes on in the text.
    if (current && this.querySelector('.code-box')?.contains(document.activeElement)) current.focus()
    const [start = 0, end = 0] = drawn.split('-').map(Number)
    this.#chosen = null
    if (end > start) {
      const first = sentences.find((each) => Number(each.dataset['end']) > start)
      this.#anchor = Number(first?.dataset['number'] ?? 0)
      this.#at ||= this.#anchor
    }
    this.#draw()
  }
}

customElements.define('coding-desk', CodingDesk)
