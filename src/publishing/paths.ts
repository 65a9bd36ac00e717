export const openDigestsPath = () => '/open/digests'
export const openFeedPath = () => '/open/digests.atom'
export const openReportsPath = () => '/open/reports'
export const openReportPath = (set: string, place: string) => `/open/reports/${set}/places/${place}`
export const openReportFilePath = (set: string, place: string, format: 'pdf' | 'docx') =>
  `${openReportPath(set, place)}/report.${format}`
