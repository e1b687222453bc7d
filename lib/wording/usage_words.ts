import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What is said of a command that was called wrongly, or of a file that it cannot take. */
export const USAGE_WORDS = {
  unknownCommand: (word: string, nearest: string | null) => ({
    ja: `「${word}」というコマンドはありません。${nearest === null ? "" : `「${nearest}」ではありませんか。`}`,
    en: `Unknown command '${word}'${nearest === null ? "" : `: did you mean '${nearest}'?`}`,
  }),
  unknownOption: (option: string, nearest: string | null) => ({
    ja: `${option} というオプションはありません。${nearest === null ? "" : `${nearest} ではありませんか。`}`,
    en: `Unknown option '${option}'${nearest === null ? "" : `: did you mean '${nearest}'?`}`,
  }),
  unexpected: (word: string) => ({
    ja: `「${word}」は余分です。名前やファイルに空白があれば、"…" で囲んでください。`,
    en: `Unexpected argument '${word}': put a name with blanks in "…"`,
  }),
  missing: (option: string, placeholder: string) => ({
    ja: `${option} の後に値（${placeholder}）を書いてください。`,
    en: `Option ${option} takes ${placeholder}: argument missing`,
  }),
  takesNothing: (option: string, value: string) => ({
    ja: `${option} は値をとりません（今の値: '${value}'）。`,
    en: `Option ${option} does not take an argument: current value is '${value}'`,
  }),
  needsCommand: (option: string) => ({
    ja: `${option} の前に、コマンドが要ります。`,
    en: `Option ${option} must have a command before it`,
  }),
  elsewhere: (option: string, command: string, others: readonly Bilingual[]) => ({
    ja: `${option} は ${command} では何の働きもしません。使えるのは ${others.map(({ ja }) => ja).join("、")} です。`,
    en: `Cannot use ${option} with ${command} as it has no effect there: ${option} belongs to ${
      others.map(({ en }) => en).join(", ")
    }`,
  }),
  /** A command without any of its modes. */
  alone: (command: string) => ({ ja: `${command} だけのとき`, en: `${command} alone` }),
  twice: (option: string, values: readonly string[]) => ({
    ja: `${option} が何度も指定されています: ${values.join("、")}`,
    en: `Option ${option} is given more than once: ${values.join(", ")}`,
  }),
  /** Behind `takes`: what an option is given. */
  takes: (option: string, what: Bilingual, value: string) => ({
    ja: `${option} には${what.ja}を指定してください（今の値: '${value}'）。`,
    en: `Option ${option} takes ${what.en}: current value is '${value}'`,
  }),
  takesName: (option: string, names: readonly string[], name: string) => ({
    ja: `${option} に指定できる名前は ${names.join("、")} です（今の名前: '${name}'）。`,
    en: `Option ${option} takes ${names.join(", ")}: current name is '${name}'`,
  }),
  twoValues: (option: string, name: string, values: readonly string[]) => ({
    ja: `${option} で ${name} に二つの値が指定されています: ${values.join(" と ")}`,
    en: `Option ${option} gives ${name} two values: ${values.join(" and ")}`,
  }),
  folder: { ja: "フォルダ", en: "a folder" },
  placeholder: (placeholder: string) => ({ ja: ` ${placeholder} `, en: placeholder }),
  choices: (choices: readonly string[]) => ({ ja: ` ${choices.join(" か ")} `, en: choices.join(" or ") }),
  wholeNumber: { ja: "正の整数", en: "a whole number from 1" },
  seconds: (most: number) => ({
    ja: `0より大きく${most}以下の秒数（0.5、90 など）`,
    en: `seconds > 0 and at most ${most}, such as 0.5 or 90`,
  }),
  setting: { ja: "「名前=値」（lang=en など）", en: "name=value, such as lang=en" },
  slug: { ja: "英小文字・数字・ハイフン", en: "lower-case letters, digits and hyphens" },
  number: (name: string) => ({ ja: `、${name} の数`, en: `a number for ${name}` }),
  date: { ja: "実際にある日付（YYYY-MM-DD）", en: "a date YYYY-MM-DD that exists" },
  needsFile: (option: string) => ({
    ja: `${option} にはファイルが要ります: deno task import ファイル ${option}`,
    en: `Option ${option} must have a file: deno task import FILE ${option}`,
  }),
  needsBefore: {
    ja: "--link には、受講前の調査票の書き出しが要ります: --before ファイル",
    en: "Option --link needs the sheet before the event: --before FILE",
  },
  notWithBefore: (option: string) => ({
    ja: `${option} は --before と一緒には使えません。`,
    en: `Option ${option} cannot be used together with --before`,
  }),
  notForSheets: (option: string) => ({
    ja: `${option} は、アセスメントシートの取り込みでは何の働きもしません。`,
    en: `Option ${option} has no meaning for an assessment sheet`,
  }),
  newWhat: {
    ja: "何を作るかを指定してください: new project フォルダ、new city ID、new event ID",
    en: "Command new needs what to make: new project DIR, new city ID or new event ID",
  },
  newFolder: {
    ja: "作る場所を指定してください: new project フォルダ",
    en: "Command new project needs a folder: new project DIR",
  },
  newId: (what: string, id: string) => ({
    ja: `new ${what} には、英小文字・数字・ハイフンの id が要ります（今の値: '${id}'）。`,
    en: `Command new ${what} needs an id of small letters, digits and hyphens: current value is '${id}'`,
  }),
  newNeeds: (what: string, option: string) => ({
    ja: `new ${what} には ${option} が要ります。`,
    en: `Command new ${what} needs ${option}`,
  }),
  newCityTakes: (name: string) => ({
    ja: `new city の --event に指定できるのは prefecture と population で、${name} は指定できません。`,
    en: `Command new city takes --event prefecture and population, not ${name}`,
  }),
  noFile: (path: string) => ({
    ja: `${path} というファイルはありません。`,
    en: `Cannot import ${path} as there is no such file`,
  }),
  isFolder: (path: string) => ({
    ja: `${path} はフォルダです。中のファイルを一つ指定してください。`,
    en: `Cannot import ${path} as it is a folder`,
  }),
  noDecisions: (path: string) => ({
    ja: `決めたことのファイル ${path} がありません。`,
    en: `Cannot read decisions as there is no file ${path}`,
  }),
  severalNotebooks: (given: string, names: readonly string[]) => ({
    ja: `番号が ${given} のノートブックがいくつもあります: ${names.join("、")}`,
    en: `Cannot take notebook ${given} as several have this number: ${names.join(", ")}`,
  }),
  noNotebook: (given: string, names: readonly string[]) => ({
    ja: `「${given}」というノートブックはありません。${
      names.length === 0 ? "一つもありません。" : `あるのは ${names.join("、")} です。`
    }`,
    en: `Cannot take notebook ${given} as there is none of this name: there ${
      names.length === 0 ? "are none" : `are ${names.join(", ")}`
    }`,
  }),
} satisfies Words;
