import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";
import { NO_CODE } from "../text/count_codes.ts";
import type { PersonalDataKind } from "../text/flag_personal_data.ts";
import type { WordClass } from "../text/content_word.ts";
import { counted } from "./counted.ts";

/** Words of tables of free answers: their codes, their words, personal data in them. */
export const FREE_ANSWERS = {
  codedTitle: (code: string | undefined): Bilingual => ({
    ja: `回答と主題${code === undefined ? "" : `（${code}）`}`,
    en: `Answers and themes${code === undefined ? "" : ` (${code})`}`,
  }),
  answerId: { ja: "番号", en: "Id" },
  construct: { ja: "設問の内容", en: "Asked about" },
  category: { ja: "区分", en: "Respondent" },
  verbatim: { ja: "回答（原文ママ）", en: "Answer (verbatim)" },
  codes: { ja: "主題", en: "Themes" },
  evidence: { ja: "当てはまった語", en: "Words found" },
  noCode: { ja: NO_CODE, en: "No theme" },
  codedNote: (all: number, shown: number): Bilingual => ({
    ja: `${all}件のうち${shown}件。「当てはまった語」はルールが成り立った箇所。`,
    en: `${shown} of ${all} answers. “Words found” shows where the rule matched.`,
  }),
  digestTitle: { ja: "主題と記述例", en: "Themes and examples" },
  examples: { ja: "記述例（原文ママ）", en: "Examples (verbatim, in Japanese)" },
  digestRule: (longest: number, most: number): Bilingual => ({
    ja:
      `記述例は、その主題が付いた${longest}字以内の回答を、ほかの主題に引用したものを除き、掲載の順に${most}件まで載せた。人が選んだものではない。`,
    en:
      `Examples are the first ${most} answers with a theme, in printed order, that have at most ${longest} characters and are not quoted for another theme; they were not hand-picked.`,
  }),
  rulesElsewhere: {
    ja: "主題を付けるルールの全文は、表（Excel）の「主題とコーディングルール」にある。",
    en: "The rules themselves are in the workbook, under “Themes and their coding rules”.",
  },
  rulesTitle: { ja: "主題とコーディングルール", en: "Themes and their coding rules" },
  definition: { ja: "拾いたい内容", en: "What it is meant to catch" },
  rule: { ja: "ルール（KH Coder の記法）", en: "Rule (KH Coder's notation)" },
  answers: { ja: "回答数 n", en: "Answers n" },
  codeWithEnglish: (name: string, en: string): Bilingual => ({ ja: name, en: `${en} (${name})` }),
  rulesNote: (answerCount: number): Bilingual => ({
    ja: `対象は回答${answerCount}件。主題とルールは本プロジェクトが定めた。一つの回答に複数の主題が付くことがある。`,
    en: `${counted(answerCount, "answer")}. Themes and rules are the project's. An answer can have several themes.`,
  }),
  ruleNotation: {
    ja:
      "語は IPADIC と福祉用語の辞書で切り分けた基本形。near(a+b)[n] は n 語以内に並ぶこと、seq(a-b)[n] はその順に並ぶこと、a+b は続けて現れること。",
    en:
      "Words are dictionary forms. near(a+b)[n]: within n words; seq(a-b)[n]: in this order; a+b: one right after the other.",
  },
  contextOf: (title: string, expression: string): Bilingual => ({
    ja: `${title}「${expression}」`,
    en: `${title}「${expression}」`,
  }),
  contextTitle: { ja: "前後の文脈（KWIC）", en: "Keyword in context" },
  before: { ja: "前", en: "Before" },
  keyword: { ja: "語", en: "Keyword" },
  after: { ja: "後", en: "After" },
  municipality: { ja: "市", en: "City" },
  contextNote: (
    { documentCount, answers, lineCount, width }: {
      readonly documentCount: number;
      readonly answers: number;
      readonly lineCount: number;
      readonly width: number | undefined;
    },
  ): Bilingual => ({
    ja: `${documentCount}件の回答のうち${answers}件に${lineCount}か所。前後はそれぞれ${width ?? 24}字まで。`,
    en: `${lineCount} places in ${answers} of ${documentCount} answers, up to ${width ?? 24} characters on each side.`,
  }),
  personalDataTitle: { ja: "公表の前に確かめる箇所", en: "To be checked before publishing" },
  kind: { ja: "種類", en: "Kind" },
  stretch: { ja: "箇所", en: "Passage" },
  foundByMachine: (documentCount: number): Bilingual => ({
    ja: `${documentCount}件の回答から機械的に拾ったもので、漏れも誤りもありうる。人が読んで判断すること。`,
    en: `Found automatically in ${
      counted(documentCount, "answer")
    }, with possible omissions and errors: a person must read and decide.`,
  }),
  publishedAlready: {
    ja: "報告書ですでに公表されている回答である。",
    en: "These answers have already been published in the report.",
  },
  relatedTitle: (expression: string): Bilingual => ({
    ja: `「${expression}」と共に使われた語`,
    en: `Words used together with 「${expression}」`,
  }),
  word: { ja: "語（基本形）", en: "Word" },
  class: { ja: "品詞", en: "Part of speech" },
  together: { ja: "共に使った回答 n", en: "Answers with both n" },
  documents: { ja: "語を使った回答", en: "Answers with the word" },
  jaccard: { ja: "Jaccard係数", en: "Jaccard coefficient" },
  idsOfAnswers: { ja: "回答の番号", en: "Ids of answers" },
  relatedFew: (expression: string, matching: number): Bilingual => ({
    ja: `「${expression}」に当てはまる回答は${matching}件。件数が少ないため、係数より回答そのものを読むこと。`,
    en: `${matching} answers match 「${expression}」. With so few, read the answers rather than the coefficients.`,
  }),
  wordCountsTitle: { ja: "よく使われた語", en: "Most frequent words" },
  answersN: { ja: "使った回答 n", en: "Answers n" },
  shareOf: (base: number): Bilingual => ({ ja: `%（n=${base}）`, en: `% (n=${base})` }),
  share: { ja: "%", en: "%" },
  occurrences: { ja: "出現回数", en: "Uses" },
  wordCountsNote: (minimumDocuments: number): Bilingual => ({
    ja: `${minimumDocuments}件以上の回答に現れた語。ひらがなだけの語、助詞、助動詞、代名詞、数は数えない。`,
    en: `Words in at least ${
      counted(minimumDocuments, "answer")
    }; words in hiragana only, particles, auxiliaries, pronouns and numbers are not counted.`,
  }),
} satisfies Words;

export const KINDS: Readonly<Record<PersonalDataKind, Bilingual>> = {
  telephone: { ja: "電話番号", en: "Telephone" },
  email: { ja: "メールアドレス", en: "E-mail" },
  url: { ja: "URL", en: "URL" },
  postcode: { ja: "郵便番号", en: "Postcode" },
  "birth-date": { ja: "生年月日", en: "Date of birth" },
  "individual-number": { ja: "個人番号のような12桁の数字", en: "Twelve digits, like an individual number" },
  account: { ja: "SNSなどのアカウント", en: "Account" },
  address: { ja: "住所", en: "Address" },
  name: { ja: "人名", en: "Name" },
};

/** Names of the classes of words. */
export const WORD_CLASSES: Readonly<Record<WordClass, Bilingual>> = {
  用語: { ja: "用語", en: "term" },
  名詞: { ja: "名詞", en: "noun" },
  サ変名詞: { ja: "サ変名詞", en: "verbal noun" },
  形容動詞: { ja: "形容動詞", en: "adjectival noun" },
  固有名詞: { ja: "固有名詞", en: "proper noun" },
  動詞: { ja: "動詞", en: "verb" },
  形容詞: { ja: "形容詞", en: "adjective" },
  未知語: { ja: "未知語", en: "not in the dictionary" },
};
