import type { View } from './view.ts'

export function Head({
  view,
  title,
  live = false,
}: {
  readonly view: View
  readonly title: string
  readonly live?: boolean
}) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – Samsyn`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="samsyn-revision" content={String(view.revision)} />
      {live ? (
        <>
          <meta name="turbo-refresh-method" content="morph" />
          <meta name="turbo-refresh-scroll" content="preserve" />
        </>
      ) : null}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={view.assets.css} data-turbo-track="reload" />
      <script type="module" src={view.assets.js} data-turbo-track="reload"></script>
    </head>
  )
}
