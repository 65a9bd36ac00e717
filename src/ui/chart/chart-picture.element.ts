/** Pixels of the picture for each of the drawing's: enough for a slide, and for a screen of today. */
const sharpness = 2

/**
 * Gives a chart as PNG. Wraps a hidden button, which it shows; its `src` is the address of the chart as SVG, and
 * `file` the name that the picture is saved under. Where the picture cannot be made, the drawing itself is given.
 */
class ChartPicture extends HTMLElement {
  #abort: AbortController | null = null
  #busy = false

  connectedCallback() {
    this.#abort = new AbortController()
    const button = this.querySelector('button')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => void this.#give(), { signal: this.#abort.signal })
  }

  disconnectedCallback() {
    this.#abort?.abort()
  }

  get src(): string {
    return this.getAttribute('src') ?? ''
  }

  async #give() {
    if (this.#busy) return
    this.#busy = true
    try {
      save(await this.#picture(), this.getAttribute('file') ?? 'chart.png')
    } catch {
      location.assign(this.src)
    } finally {
      this.#busy = false
    }
  }

  async #picture(): Promise<Blob> {
    const answer = await fetch(this.src)
    const drawing = await answer.blob()
    if (!answer.ok || !drawing.type.startsWith('image/svg')) throw new Error('There is no drawing to be had.')
    const address = URL.createObjectURL(drawing)
    try {
      const image = new Image()
      image.src = address
      await image.decode()
      return await pictureOf(image)
    } finally {
      URL.revokeObjectURL(address)
    }
  }
}

async function pictureOf(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * sharpness
  canvas.height = image.naturalHeight * sharpness
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is nothing to draw on.')
  // Transparent would be black in some programs.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!picture) throw new Error('The picture is too large.')
  return picture
}

function save(picture: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

customElements.define('chart-picture', ChartPicture)
