/** Where the files of pictures are kept, under names that never change their meaning. */
export interface MediaStorage {
  /** Absent when there is no such file. */
  read(name: string): Promise<Buffer | undefined>
  /** Readers see the whole file or none. */
  write(name: string, bytes: Uint8Array): Promise<void>
}

/** What keeps the pictures does not do so at the moment: a sentence for whoever runs the service. */
export class StorageError extends Error {
  override name = 'StorageError'
}
