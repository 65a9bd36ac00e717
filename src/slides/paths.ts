export const slidesPath = (review: string) => `/reviews/${review}/slides`
export const slidePath = (review: string, number: number) => `/reviews/${review}/slides/${number}`
export const slidesFilePath = (review: string) => `/reviews/${review}/slides/slides.pdf`
export const newSlidePath = (review: string) => `/reviews/${review}/slides/new`
export const ownSlidePath = (review: string, key: string) => `/reviews/${review}/slides/own/${key}`
export const ownSlideRemovalPath = (review: string, key: string) => `${ownSlidePath(review, key)}/removal`
export const slidePositionPath = (review: string, key: string) =>
  `/reviews/${review}/slides/placed/${key}/position`
export const slideShowingPath = (review: string, key: string) =>
  `/reviews/${review}/slides/placed/${key}/showing`
export const slideHidingPath = (review: string, key: string) =>
  `/reviews/${review}/slides/placed/${key}/hiding`
export const slidesUndoPath = (review: string) => `/reviews/${review}/slides/undoing`
