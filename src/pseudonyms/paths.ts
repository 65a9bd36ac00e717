export const namesPath = (review: string) => `/reviews/${review}/names`
export const newNameKeyPath = (review: string) => `/reviews/${review}/names/new`
/** Shows the names in its answer, and nowhere else. */
export const namesOpeningPath = (review: string) => `/reviews/${review}/names/opening`
export const namesDayPath = (review: string) => `/reviews/${review}/names/day`
export const namesErasurePath = (review: string) => `/reviews/${review}/names/erasure`
export const voiceNamePath = (review: string, voice: string) => `/reviews/${review}/names/voices/${voice}`
export const voiceNameRemovalPath = (review: string, voice: string) =>
  `/reviews/${review}/names/voices/${voice}/removal`
