import { getSystemErrorMessage } from 'node:util'
import { SettingsError } from '@news/contract'
import { CommanderError } from 'commander'
import { StoreError } from '../db/open.ts'
import { StoreAwayError, StoreDamagedError } from '../db/store-errors.ts'
import { StorageError } from '../media/storage.ts'
import { ProposalError } from '../partnerships/proposals/propose.ts'
import { ImportError } from '../wordpress/import-error.ts'
import { SiteError } from '../wordpress/web/site-error.ts'

const forUsers = [
  CommanderError,
  SettingsError,
  StoreError,
  StorageError,
  ImportError,
  ProposalError,
  SiteError,
]

/**
 * What whoever gave a command is told of an error, in a sentence. Absent for errors that are ours: those keep their
 * trace.
 */
export function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (forUsers.some((kind) => error instanceof kind)) return error.message
  if (error instanceof StoreAwayError || error instanceof StoreDamagedError)
    return `The store cannot be used: ${error.reason}. What was saved before stays; give the command again.`
  return systemSentenceOf(error)
}

/** Of a file that is not there, may not be touched, or found no room. */
function systemSentenceOf(error: NodeJS.ErrnoException & { dest?: string }): string | undefined {
  const { errno, syscall, path, dest } = error
  if (errno === undefined || syscall === undefined) return undefined
  const reason = getSystemErrorMessage(errno)
  if (dest !== undefined) return `${path} cannot be copied to ${dest}: ${reason}.`
  if (path !== undefined) return `${path} cannot be used: ${reason}.`
  return syscall === 'write' ? `Not everything could be written: ${reason}.` : undefined
}
