import { SectionHeading } from './heading.tsx'

/**
 * A section of a page that a feature further on tells: the browser fetches it, and without script its link leads
 * there. `id` is that of the frame in the page that is fetched.
 */
export function FrameSection({
  title,
  id,
  src,
  link,
}: {
  readonly title: string
  readonly id: string
  readonly src: string
  readonly link: string
}) {
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <turbo-frame id={id} src={src}>
        <a href={src}>{link}</a>
      </turbo-frame>
    </section>
  )
}
