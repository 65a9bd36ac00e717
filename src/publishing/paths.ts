export const openDigestsPath = () => '/open/digests'
export const openFeedPath = () => '/open/digests.atom'
