export const exchangePath = (review: string) => `/reviews/${review}/exchange`
export const projectFilePath = (review: string) => `/reviews/${review}/exchange/project`
export const codebookFilePath = (review: string) => `/reviews/${review}/exchange/codebook`
export const exchangeFilesPath = (review: string) => `/reviews/${review}/exchange/files`
export const exchangeFilePath = (review: string, file: string) => `/reviews/${review}/exchange/files/${file}`
export const exchangeImportsPath = (review: string, file: string) =>
  `/reviews/${review}/exchange/files/${file}/imports`
export const exchangeCancellationPath = (review: string, file: string) =>
  `/reviews/${review}/exchange/files/${file}/cancellation`
export const exchangeWithdrawalPath = (review: string, file: string) =>
  `/reviews/${review}/exchange/files/${file}/withdrawal`
export const mergePath = (review: string, file: string) => `/reviews/${review}/exchange/files/${file}/merge`
export const mergeUndoPath = (review: string, merge: string) =>
  `/reviews/${review}/exchange/merges/${merge}/undoing`
