import type { Page } from 'playwright-core'

export type Seen = {
  readonly width: number
  readonly height: number
  /** The colour of the corner, as `r g b`. */
  readonly ground: string
  /** How many of the pixels are something else than the ground, and how many colours there are. */
  readonly inked: number
  readonly colours: number
}

/** What a PNG shows, as a browser reads it. Throws where it is none. */
export async function seen(page: Page, picture: Buffer): Promise<Seen> {
  if (picture.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('This is not a PNG.')
  return page.evaluate(async (content) => {
    const image = new Image()
    image.src = `data:image/png;base64,${content}`
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
    const inked = pixels.reduce((count, pixel) => (pixel === pixels[0] ? count : count + 1), 0)
    const ground = [0, 8, 16].map((shift) => (pixels[0]! >>> shift) & 255).join(' ')
    return { width, height, ground, inked, colours: new Set(pixels).size }
  }, picture.toString('base64'))
}
