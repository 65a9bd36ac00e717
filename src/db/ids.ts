import { v7 } from 'uuid'

/** UUIDv7: sorts by time, so that rows written together lie together. Made here: PostgreSQL 15 cannot. */
export const newId = (): string => v7()
