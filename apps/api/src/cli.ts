import { proposalLanguages } from '@news/domain'
import { Command, InvalidArgumentError, Option } from 'commander'
import { backUp } from './commands/back-up.ts'
import { importWordPress } from './commands/import-wordpress.ts'
import { migrate } from './commands/migrate.ts'
import { propose } from './commands/propose.ts'
import { reindex } from './commands/reindex.ts'
import { restore } from './commands/restore.ts'
import { sentenceOf } from './commands/sentence-of.ts'
import { syncWordPress } from './commands/sync-wordpress.ts'
import { addScope, createTokenFor, parseName, revokeTokenOf, showTokens } from './commands/token.ts'
import { writeCategories } from './commands/write-categories.ts'
import { writeOpenApi } from './commands/write-openapi.ts'
import { writeRedirects } from './commands/write-redirects.ts'
import { loadConfig, settingsHelp } from './config.ts'
import { durationSchema } from './duration.ts'
import { takeUpDictionary } from './search/dictionary/take-up-dictionary.ts'

const program = new Command('news')
  .description(
    'The newsroom’s command line. It works on the store in NEWS_DATA_DIR (./data), or at DATABASE_URL, also while the API runs.',
  )
  .showHelpAfterError()
  .addHelpText('after', ({ error }) => (error ? '' : `\n${settingsHelp}`))
  .hook('preAction', async () => void (await takeUpDictionary(loadConfig())))

const exitCodes =
  '\nEnds with 0 when all went well, with 2 when some posts could not be taken, with 1 when it could not be finished.'

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
  .option(
    '--categories <file>',
    'a file that says what its categories become here (`news categories` writes one)',
  )
  .option('--dry-run', 'read and report, write nothing')
  .option('--json', 'print the report as JSON')
  .option('--report <file>', 'write the report as JSON to a file')
  .addHelpText('after', exitCodes)
  .action(importWordPress)

program
  .command('sync')
  .description(
    'Reads a WordPress site over its REST API: everything at first, then what changed or was taken back',
  )
  .argument('<site>', 'the address of its front page')
  .addOption(
    new Option('--every <time>', 'go on, a round in each 60s, 5m or 1h')
      .argParser(parseDuration)
      .conflicts(['json', 'report']),
  )
  .option('--host <host...>', 'another host that pictures may be fetched from')
  .option(
    '--categories <file>',
    'a file that says what its categories become here (`news categories` writes one)',
  )
  .option('--allow-private', 'ask other hosts than the named one also in private networks')
  .option('--withdraw-many', 'take back also when more than half of the site is gone at once')
  .option('--json', 'print the report as JSON')
  .option('--report <file>', 'write the report as JSON to a file')
  .addHelpText(
    'after',
    '\nNEWS_WORDPRESS_USER and NEWS_WORDPRESS_PASSWORD (an application password) read drafts and scheduled posts, too.',
  )
  .addHelpText('after', exitCodes)
  .action(syncWordPress)

program
  .command('categories')
  .description('Writes what the categories of a WordPress site become here, for an editor to change')
  .argument('<source>', 'an export, or the address of the site')
  .argument('[file]', 'where to, if nothing is there yet; standard output when absent')
  .action(writeCategories)

program
  .command('redirects')
  .description('Writes where old addresses lead now, as a map for nginx')
  .argument('[file]', 'where to; standard output when absent')
  .action(writeRedirects)

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
  .command('restore')
  .description('Brings the store to what it was when a backup was made, while the API runs, on either engine')
  .argument('<file>', 'a backup, of either engine')
  .option('--replace', 'put it in the place of what is there')
  .action(restore)

program
  .command('reindex')
  .description(
    'Brings the search index up to date, or makes it anew, while the API runs; goes on where it was stopped',
  )
  .option('--all', 'index everything anew, also when something is left from before')
  .action(reindex)

program
  .command('propose')
  .description(
    'Shows the milestones that an article or a text seems to tell of, and words that contradict the record; writes nothing',
  )
  .argument('<partnership>', 'the slug of the partnership')
  .option('--article <slug>', 'an article, published or not')
  .option('--file <file>', 'a text that has not become an article; “-” reads it from the input')
  .addOption(
    new Option('--language <language>', 'the language of the text').choices(proposalLanguages).default('uk'),
  )
  .option('--published <moment>', 'from when “tomorrow” counts, such as 2025-10-02 (default: now)')
  .option('--json', 'print the proposals as JSON')
  .action(propose)

const token = program
  .command('token')
  .description('Makes, lists and ends the tokens with which programs write')

token
  .command('create')
  .description('Makes a token and shows it, once')
  .requiredOption('--name <name>', 'for whom or what it is', parseName)
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

// The help of one command stands below a mistake in it; that of all of them would push the mistake out of sight.
program.showHelpAfterError('(npm run news -- --help shows what there is)')

// Whoever reads the beginning alone (`| head`) wants no more.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence === undefined) throw error
  console.error(sentence)
  process.exitCode = 1
}

function parseDuration(text: string): number {
  const { data, error } = durationSchema.safeParse(text)
  if (data === undefined) throw new InvalidArgumentError(`It ${error?.issues[0]?.message}.`)
  return data
}
