import type { Span } from "./expression_spans.ts";
import type { Token } from "./token.ts";

/** Titles that follow a person's name. */
const TITLES = ["さん", "様", "氏", "先生", "君", "くん", "ちゃん", "さま", "殿"];

/** Posts that follow a person's name; a word before them may as well be a place or a section, so that it must be a family name. */
const POSTS = [
  ..."課長 係長 部長 局長 所長 室長 次長 主任 主査 主事 主幹 会長 園長 校長 館長 院長 師長 施設長 センター長".split(
    " ",
  ),
  ..."町内会長 自治会長 民生委員 保健師 看護師 相談員 支援員 職員 委員 ケアマネ ヘルパー 議員 町長 市長 村長".split(
    " ",
  ),
];

/** Forms of characters in names that the dictionary has under another form of the same length. */
const VARIANTS: Readonly<Record<string, string>> = {
  髙: "高",
  﨑: "崎",
  德: "徳",
  濵: "浜",
  邉: "辺",
  邊: "辺",
  齋: "斎",
  齊: "斉",
  澤: "沢",
  廣: "広",
  栁: "柳",
};

/** Families of which there are most; the dictionary takes some of them for places or other words. */
const FAMILIES = new Set(
  ("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 阿部 森 池田 橋本 山下 石川 中島 前田 藤田 " +
    "小川 後藤 岡田 長谷川 村上 近藤 石井 斉藤 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 " +
    "上田 森田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 新井 藤本 小山 平野 河野 上野 武田 野口 松井 千葉 " +
    "菅原 岩崎 久保 木下 佐野 野村 松尾 菊地 杉本 市川 古川 大西 島田 水野 桜井 渡部 高野 吉川 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 " +
    "中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 浜田").split(" "),
);

/** Where somebody may be from: 社協の田中. */
const PLACES_OF_WORK =
  /(?:社協|協議会|センター|包括|役場|役所|市|町|村|課|係|病院|施設|事業所|学校|小|中|隣|近所|自治会|町内会|民生委員|担当|窓口)$/u;

/** Names of people: with a title, with a post, of somewhere, or family and given name. Blanks between the parts do not matter. */
export function namesIn(text: string, tokens: readonly Token[]): readonly Span[] {
  const words = tokens.filter(({ surface }) => surface.trim() !== "");
  const isNext = (token: Token, next: Token | undefined): next is Token =>
    next !== undefined && text.slice(token.end, next.start).trim() === "";
  const found = words.flatMap((token, at): readonly Span[] => {
    const next = words[at + 1];
    if (!isNext(token, next)) return [];
    const titled = startsWithAny(text.slice(next.start), TITLES);
    if (titled !== null && (isName(token) || couldBeName(token) || isFamily(token.surface) || isKatakana(token))) {
      const before = words[at - 1];
      const whole = before !== undefined && isNext(before, token) && isName(before, "姓") ? before : token;
      return [{ start: whole.start, end: next.start + titled.length }];
    }
    if ((isName(token, "姓") || isFamily(token.surface)) && isName(next, "名")) {
      return [{ start: token.start, end: next.end }];
    }
    return [];
  });
  return [...found, ...familiesIn(text)];
}

/** Families by their characters, as the dictionary may have cut them otherwise: before a post, and behind a place of work. */
function familiesIn(text: string): readonly Span[] {
  const plain = [...text].map((character) => VARIANTS[character] ?? character).join("");
  if (plain.length !== text.length) return [];
  const found: Span[] = [];
  for (const family of FAMILIES) {
    for (let start = plain.indexOf(family); start !== -1; start = plain.indexOf(family, start + 1)) {
      const [before, behind] = [plain.slice(0, start), plain.slice(start + family.length)];
      const post = startsWithAny(behind.trimStart(), [...POSTS, ...TITLES]);
      const blanks = behind.length - behind.trimStart().length;
      // 小林 holds 林: a longer name that ends here is found by itself.
      if (/[\p{Script=Han}々]$/u.test(before) && !/[のとや]$/u.test(before)) continue;
      if (post !== null) found.push({ start, end: start + family.length + blanks + post.length });
      else if (/の$/u.test(before) && PLACES_OF_WORK.test(before.slice(0, -1)) && !/^[\p{Script=Han}]/u.test(behind)) {
        found.push({ start, end: start + family.length });
      }
    }
  }
  return found;
}

/** What people are called by what they do, in katakana. */
const ROLES =
  /(?:ボランティア|ヘルパー|ケアマネ|マネージャー|マネジャー|スタッフ|リーダー|メンバー|コーディネーター|サポーター|ワーカー|ドクター|ナース|ママ|パパ)$/u;

/** A word in katakana, before a title: ヤマダさん, but not ヘルパーさん. */
function isKatakana({ surface }: Token): boolean {
  return !ROLES.test(surface) && /^[\p{Script=Katakana}ー]{2,8}$/u.test(surface);
}

function startsWithAny(text: string, words: readonly string[]): string | null {
  return words.find((word) => text.startsWith(word)) ?? null;
}

function isFamily(surface: string): boolean {
  return FAMILIES.has([...surface].map((character) => VARIANTS[character] ?? character).join(""));
}

function isName({ subdivision }: Token, part = ""): boolean {
  return subdivision.startsWith("固有名詞,人名") && subdivision.endsWith(part);
}

function couldBeName({ partOfSpeech, surface }: Token): boolean {
  return partOfSpeech === "未知語" && /^(?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})$/u.test(surface);
}
