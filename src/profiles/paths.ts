/** The profile of a place, in one life area or all. */
export const profilePath = (place?: string, area?: string) => {
  const asked = [place ? `place=${place}` : '', area ? `area=${area}` : ''].filter(Boolean).join('&')
  return `/profiles${asked ? `?${asked}` : ''}`
}
