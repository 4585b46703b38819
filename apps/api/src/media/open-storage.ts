import type { Config } from '../config.ts'
import { createDiskStorage, mediaDir } from './disk-storage.ts'
import { createS3Storage } from './s3-storage.ts'
import type { MediaStorage } from './storage.ts'

/** The storage that the configuration names: a bucket where there is one, else a folder beside the store. */
export function openStorage({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): MediaStorage {
  return s3 ? createS3Storage(s3) : createDiskStorage(mediaDir(dataDir))
}
