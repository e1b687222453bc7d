import type { Bilingual } from "../data/language.ts";
import { type ExitCode, UsageError } from "./exit_code.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** An option of a command: how it is given, what it is for, and what becomes of the text behind it. */
export interface CommandOption<Value> {
  /** What stands behind it in the help, such as `N`; `null` for a switch. */
  readonly placeholder: string | null;
  readonly help: Bilingual;
  /** What holds when it is not given, in words. @default nothing to tell */
  readonly default?: Bilingual;
  /** Whether it may be given more than once. */
  readonly isRepeatable: boolean;
  /** @throws {UsageError} for a text that means nothing */
  readonly read: (given: readonly string[], option: string) => Value;
}

/** What is given for options, by their names; what is not given is not there. */
export type ValuesOf<Options> = {
  readonly [Name in keyof Options]?: Options[Name] extends CommandOption<infer Value> ? Value : never;
};

/** What a command gets besides its options. */
export interface CommandContext {
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal | undefined;
  /** Absolute path of a folder that the user named from where they are. */
  readonly folder: (path: string) => string;
}

/** A command, ready to be listed, told and run. */
export interface Command {
  /** The word, and the option that makes another command of it, such as `check --twice`. */
  readonly name: string;
  readonly summary: Bilingual;
  readonly options: Readonly<Record<string, CommandOption<unknown>>>;
  /** Names of the options that may be given as words without the option, in this order, such as `import FILE`. @default none may */
  readonly arguments?: readonly string[];
  /** The codes with which it can end. */
  readonly exitCodes: readonly ExitCode[];
  /** The permissions that its task gives it. */
  readonly permissions: readonly string[];
  /** Whether Ctrl-C lets it end in order. */
  readonly isInterruptible: boolean;
  /** Reads what is given for the options. @throws {UsageError} for what means nothing */
  readonly read: (given: GivenOptions) => Readonly<Record<string, unknown>>;
  /** @throws {UsageError} for what means nothing */
  readonly run: (given: GivenOptions, context: CommandContext) => Promise<ExitCode>;
}

/** Texts given for each option, by its name; none for a switch that is given. */
export type GivenOptions = ReadonlyMap<string, readonly string[]>;

/** What {@linkcode defineCommand} makes a command of. */
export interface CommandDefinition<Options> extends Omit<Command, "options" | "read" | "run"> {
  readonly options: Options;
  readonly run: (values: ValuesOf<Options>, context: CommandContext) => Promise<ExitCode>;
}

/** A command whose options are declared once: their types, their help and what is refused follow from it. */
export function defineCommand<const Options extends Readonly<Record<string, CommandOption<unknown>>>>(
  definition: CommandDefinition<Options>,
): Command {
  const read = (given: GivenOptions): ValuesOf<Options> => {
    const values = Object.entries(definition.options).flatMap(([name, option]) => {
      const texts = given.get(name);
      if (texts === undefined) return [];
      if (!option.isRepeatable && texts.length > 1) {
        throw new UsageError(
          USAGE_WORDS.twice(`--${name}`, texts.map((text) => `'${text}'`)),
        );
      }
      return [[name, option.read(texts, `--${name}`)]];
    });
    // Object.fromEntries forgets which name has which type of value.
    return Object.fromEntries(values) as ValuesOf<Options>;
  };
  return { ...definition, read, run: async (given, context) => await definition.run(read(given), context) };
}

type Words = Pick<CommandOption<unknown>, "help" | "default">;

/** An option that is given or not. */
export function flag(words: Words): CommandOption<true> {
  return { ...words, placeholder: null, isRepeatable: false, read: () => true };
}

/** A folder, as given. */
export function folder(words: Words): CommandOption<string> {
  const read = ([value = ""]: readonly string[], option: string) => {
    if (value === "") throw new UsageError(USAGE_WORDS.takes(option, USAGE_WORDS.folder, ""));
    return value;
  };
  return { ...words, placeholder: "DIR", isRepeatable: false, read };
}

/** A word, as given. */
export function word(words: Words & { readonly placeholder: string }): CommandOption<string> {
  const { placeholder, ...rest } = words;
  const read = ([value = ""]: readonly string[], option: string) => {
    if (value === "") throw new UsageError(USAGE_WORDS.takes(option, USAGE_WORDS.placeholder(placeholder), ""));
    return value;
  };
  return { ...rest, placeholder, isRepeatable: false, read };
}

/** One of a few words. */
export function choice<const Word extends string>(
  words: Words & { readonly choices: readonly Word[] },
): CommandOption<Word> {
  const { choices, ...rest } = words;
  const read = ([value = ""]: readonly string[], option: string) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new UsageError(USAGE_WORDS.takes(option, USAGE_WORDS.choices(choices), value));
  };
  return { ...rest, placeholder: choices.join("|"), isRepeatable: false, read };
}

/** A whole number from 1. */
export function wholeNumber(words: Words): CommandOption<number> {
  const read = ([value = ""]: readonly string[], option: string) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= 1) return number;
    throw new UsageError(USAGE_WORDS.takes(option, USAGE_WORDS.wholeNumber, value));
  };
  return { ...words, placeholder: "N", isRepeatable: false, read };
}

/** More than a day would not fit into a timer, which then ends at once. */
const MOST_SECONDS = 86_400;

/** A number of seconds. */
export function seconds(words: Words): CommandOption<number> {
  const read = ([value = ""]: readonly string[], option: string) => {
    const number = Number(value);
    if (/^\d*\.?\d+$/.test(value) && number > 0 && number <= MOST_SECONDS) return number;
    throw new UsageError(
      USAGE_WORDS.takes(option, USAGE_WORDS.seconds(MOST_SECONDS), value),
    );
  };
  return { ...words, placeholder: "S", isRepeatable: false, read };
}

/** Names, one each time that the option is given. */
export function names(words: Words): CommandOption<readonly string[]> {
  return { ...words, placeholder: "N", isRepeatable: true, read: (given) => given };
}

/** Settings `name=value`, one each time that the option is given. */
export function settings(words: Words): CommandOption<ReadonlyMap<string, string>> {
  return { ...words, placeholder: "N=V", isRepeatable: true, read: readSettings };
}

function readSettings(given: readonly string[], option: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const setting of given) {
    const at = setting.indexOf("=");
    const [name, value] = [setting.slice(0, at).trim(), setting.slice(at + 1)];
    if (at === -1 || name === "") {
      throw new UsageError(USAGE_WORDS.takes(option, USAGE_WORDS.setting, setting));
    }
    if ((values.get(name) ?? value) !== value) {
      throw new UsageError(USAGE_WORDS.twoValues(option, name, [`'${values.get(name)}'`, `'${value}'`]));
    }
    values.set(name, value);
  }
  return values;
}
