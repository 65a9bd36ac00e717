export const partnershipPath = () => '/partnership'
export const purposePath = () => '/partnership/purpose'
export const purposeVersionsPath = () => '/partnership/purpose/versions'
export const setupPath = () => '/setup'
export const newSeatPath = () => '/partnership/seats/new'
export const seatsPath = () => '/partnership/seats'
export const seatPath = (seat: string) => `/partnership/seats/${seat}`
export const seatEndingPath = (seat: string) => `${seatPath(seat)}/ending`
export const seatEndingWithdrawalPath = (seat: string) => `${seatEndingPath(seat)}/withdrawal`
export const copyPath = () => '/partnership/copy'
