import type { Bilingual } from "../data/language.ts";
import type { Words } from "./say.ts";

/** What `new` asks on a terminal when something that it needs is not said. */
export const ASK_WORDS = {
  what: { ja: "何を作りますか", en: "What would you like to make?" },
  project: {
    ja: "プロジェクト（自分の自治体の報告を作るフォルダ）",
    en: "a project: a folder for reports of your own",
  },
  city: { ja: "自治体（アセスメントシートができます）", en: "a municipality, with its assessment sheet" },
  event: { ja: "事業（配る調査票ができます）", en: "an event, with the questionnaire to hand out" },
  folder: { ja: "作るフォルダ", en: "Folder to make" },
  cityId: {
    ja: "自治体の英字の名前（半角の小文字・数字・-）",
    en: "Short name of the municipality (lower-case letters, digits and -)",
  },
  cityName: { ja: "自治体の名称（○○市）", en: "Name of the municipality (○○市)" },
  prefecture: { ja: "都道府県", en: "Prefecture" },
  population: {
    ja: "人口（公表できる人数を決めます。分からなければ空のまま Enter）",
    en: "Population (this decides what may be published; leave blank if not known)",
  },
  eventId: {
    ja: "事業の英字の名前（半角の小文字・数字・-）",
    en: "Short name of the event (lower-case letters, digits and -)",
  },
  eventName: { ja: "事業の名称（第1回研修 など）", en: "Name of the event" },
  municipality: { ja: "どこの事業ですか（○○市）", en: "Municipality (○○市)" },
  date: { ja: "期日（2030-04-01 の形）", en: "Date (as 2030-04-01)" },
  applicants: {
    ja: "参加申込者数（分からなければ空のまま Enter）",
    en: "Number of applicants (leave blank if not known)",
  },
  questions: {
    ja: "何を尋ねますか（スペースで選び、Enter で決めます）",
    en: "What will you ask? (choose with the space bar, finish with Enter)",
  },
  needed: { ja: "入力してください", en: "Please fill this in" },
  wrongId: { ja: "半角の小文字・数字・- で書いてください", en: "Lower-case letters, digits and - only" },
  wrongDate: { ja: "実在する日付を 2030-04-01 の形で書いてください", en: "A real date, as 2030-04-01" },
  wrongNumber: { ja: "数字だけで書いてください", en: "Digits only" },
  cancelled: { ja: "中止しました。何も作っていません。", en: "Cancelled: nothing has been made." },
} satisfies Words;

/** A question of the bank as a choice: what it asks there, and when. */
export function bankChoice(
  { wording, wordingEnglish, timing }: {
    readonly wording: string;
    readonly wordingEnglish: string;
    readonly timing: "before" | "after" | "only";
  },
  municipality: string,
): Bilingual {
  const there = (text: string) => text.replaceAll("{municipality}", municipality);
  const asked = { ja: there(wording), en: there(wordingEnglish) };
  if (timing === "only") return asked;
  return timing === "before"
    ? { ja: `受講前: ${asked.ja}`, en: `before: ${asked.en}` }
    : { ja: `受講後: ${asked.ja}`, en: `after: ${asked.en}` };
}
