import type { Language } from '../i18n/language.ts'
import { type DownloadKind, downloadKinds } from './download.ts'
import { downloadWords } from './downloadWords.ts'

const names: Record<DownloadKind, string> = { csv: 'CSV', xlsx: 'Excel', json: 'JSON-stat' }

/**
 * What stands beside a chart or a table, to be taken along: the values in each kind, and the picture as a drawing and, by
 * script, as PNG. Without script the drawing remains.
 */
export function Downloads({
  language,
  about,
  values,
  picture,
}: {
  readonly language: Language
  /** What the values are of, for those who hear the links one by one. */
  readonly about: string
  readonly values: (kind: DownloadKind) => string
  /** Null where there is only a table. */
  readonly picture: { readonly svg: string; readonly pngName: string } | null
}) {
  const hidden = <span class="visually-hidden"> ({about})</span>
  return (
    <span class="downloads">
      {downloadWords(language).download}{' '}
      {downloadKinds.map((kind) => (
        <a href={values(kind)} data-turbo="false">
          {names[kind]}
          {hidden}
        </a>
      ))}
      {picture ? (
        <>
          <a href={picture.svg} data-turbo="false">
            SVG
            {hidden}
          </a>
          <chart-picture src={picture.svg} file={picture.pngName}>
            <button class="link-button" type="button" hidden>
              PNG
              {hidden}
            </button>
          </chart-picture>
        </>
      ) : null}
    </span>
  )
}
