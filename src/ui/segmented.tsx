/** A choice of what to look at, as links: “Länet | Min kommun | Riket”. It changes the view, never the data. */
export function Segmented({
  label,
  options,
}: {
  readonly label: string
  readonly options: readonly { readonly label: string; readonly href: string; readonly current: boolean }[]
}) {
  return (
    <nav class="segmented" aria-label={label}>
      <ul>
        {options.map((option) => (
          <li>
            <a
              href={option.href}
              aria-current={option.current ? 'true' : undefined}
              data-turbo-action="replace"
            >
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
