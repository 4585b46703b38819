import { SettingsError } from '@news/contract'
import { Command } from 'commander'
import { backUp } from './commands/back-up.ts'
import { importWordPress } from './commands/import-wordpress.ts'
import { migrate } from './commands/migrate.ts'
import { reindex } from './commands/reindex.ts'
import { addScope, createTokenFor, revokeTokenOf, showTokens } from './commands/token.ts'
import { writeOpenApi } from './commands/write-openapi.ts'
import { settingsHelp } from './config.ts'
import { StoreError } from './db/open.ts'
import { ImportError } from './wordpress/import-error.ts'

const program = new Command('news')
  .description(
    'The newsroom’s command line. It works on the store in NEWS_DATA_DIR (./data), also while the API runs.',
  )
  .showHelpAfterError()
  .addHelpText('after', `\n${settingsHelp}`)

program
  .command('import')
  .description(
    'Reads a WordPress export (WXR, also gzipped) into the store; repeating it changes only what is new',
  )
  .argument('<file>', 'the export that WordPress made under Tools › Export')
  .option(
    '--uploads <folder>',
    'a copy of wp-content/uploads to take pictures from (default: a folder “uploads” beside the export)',
  )
  .option('--dry-run', 'read and report, write nothing')
  .option('--json', 'print the report as JSON')
  .action(importWordPress)

program
  .command('migrate')
  .description('Brings the store to the state that this version knows (every start does, too)')
  .action(migrate)

program
  .command('backup')
  .description('Writes a whole copy of the store to a file, while the API runs')
  .argument('<file>', 'where to; must not exist yet')
  .action(backUp)

program
  .command('reindex')
  .description('Puts what is published into the search index anew, while the API runs')
  .action(reindex)

const token = program
  .command('token')
  .description('Makes, lists and ends the tokens with which programs write')

token
  .command('create')
  .description('Makes a token and shows it, once')
  .requiredOption('--name <name>', 'for whom or what it is')
  .requiredOption('--scope <scope>', 'what it is good for; may be given more than once', addScope)
  .action(createTokenFor)

token.command('list').description('Shows every token, but not its secret').action(showTokens)

token
  .command('revoke')
  .description('Ends a token at once')
  .argument('<id>', 'as `token list` shows it')
  .action(revokeTokenOf)

program
  .command('openapi')
  .description('Writes the OpenAPI description of the API')
  .argument('[file]', 'where to; standard output when absent')
  .action(writeOpenApi)

try {
  await program.parseAsync()
} catch (error) {
  if (!isForUsers(error)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Errors whose message is a sentence for whoever gave the command; others are ours and keep their trace. */
function isForUsers(error: unknown): error is Error {
  return error instanceof SettingsError || error instanceof StoreError || error instanceof ImportError
}
