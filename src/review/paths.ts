export const reviewsPath = () => '/reviews'
export const reviewPath = (id: string) => `/reviews/${id}`
