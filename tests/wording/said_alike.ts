import type { WrittenText } from "./written_texts.ts";

type Sentence = Pick<WrittenText, "place" | "ja" | "en">;

/** What one language says, and how the other says it: as often as the one says it, the other does at least. */
export interface SaidAlike {
  readonly says: "ja" | "en";
  readonly what: RegExp;
  readonly how: RegExp;
  /** Beginnings and pieces of texts in which the other language leaves it to be understood. */
  readonly understood?: readonly string[];
}

/** Words for people, and words that stand for them. */
const PERSONS =
  /\b(?:people|persons?|personal|whom?|whoever|those|they|them|theirs?|respondents?|applicants?|participants?|anybody|nobody|someone|everyone|somebody|pairs?|readers?|inhabitants|identif\w+|individual|human|age|names?|session|population|same|alone)\b|\bof (?:the )?…|\b\w+ed rose\b/gi;

/** What 件 are. */
const THINGS =
  /\b(?:answers?|responses?|entry|entries|rows?|files?|sidecars?|figures?|tables?|events?|findings?|comparisons?|changes?|tests|texts?|cells?|sources?|questionnaires?|conditions?|view|URL|link|licence|clear|words|n|places?)\b|\b(?:a difference|any of|[io]n|the other|of) …|… (?:of|more)\b|\b(?:next|least) …|to compare/gi;

/** How English denies, or says that something is lacking, beside others or too little. */
const DENIALS =
  /\b(?:not|no|nobody|none|never|nothing|neither|nor|without|cannot|fewer|un\w+|missing|withheld|absent|otherwise|left out|leaves? (?:\w+ )?out|leaving out|rather than|too \w+|lacks?|empty|alone|only|less|refused|stayed|same|exclude|clear of|drifted)\b|n't\b/gi;

export const SAID_ALIKE: readonly SaidAlike[] = [
  {
    says: "ja",
    what: /受講前/g,
    how: /\b(?:before(?:hand)?|earlier|both)\b/gi,
    understood: ["（FILE は受講後）", "後の調査票）"],
  },
  { says: "en", what: /(?<!--)\bbefore\b/gi, how: /前|まで|途中|てから|動いて|先/g },
  {
    says: "ja",
    what: /受講後|研修後/g,
    how: /\b(?:after(?:wards)?|later|both)\b/gi,
    understood: ["（FILE は受講後）"],
  },
  {
    says: "ja",
    what: /前後(?!の(?:文脈|限界)|はそれ)/g,
    how: /\b(?:before|both|changes?|two totals|did so|pairs)\b/gi,
    understood: ["前後で答えた人が違う可能性"],
  },
  {
    says: "ja",
    what: /前後(?!の(?:文脈|限界)|はそれ)/g,
    how: /\b(?:after|both|changes?|two totals|did so|pairs)\b/gi,
    understood: ["前後で答えた人が違う可能性"],
  },
  {
    says: "en",
    what: /\bafter(?:wards)?\b(?! that of)/gi,
    how: /後|あと|続け|考えると|次/g,
    understood: ["答えが上がった人が…、下がった人が"],
  },
  {
    says: "ja",
    what: /下限|最小|少なくとも|最少|最も不確か/g,
    how: /\b(?:lower|least|minimum|fewest|smallest|limits?)\b/gi,
  },
  { says: "en", what: /\b(?:lower (?:limit|bound)|(?<!at )least)\b/gi, how: /最小|下限|最少|少な|最も不確か/g },
  {
    says: "ja",
    what: /上限|最大|多くとも|最多/g,
    how: /\b(?:upper|most|maximum|greatest|largest|highest|limits?)\b/gi,
  },
  {
    says: "en",
    what: /\b(?:upper(?! quartile)|(?<!at )most)\b/gi,
    how: /最大|上限|最多|多|最も|いちばん|よく|強い/g,
  },
  {
    says: "ja",
    what: /上が(?!受)|上昇/g,
    how: /\b(?:rose|risen|rises?|rising|up|higher|improved)\b/gi,
  },
  { says: "en", what: /(?<!than )\brose\b(?! than)/gi, how: /上が|上昇|増/g },
  { says: "ja", what: /下が(?!受)|下降|低[いく]/g, how: /\b(?:fell|fallen|falls?|falling|down|lower)\b/gi },
  { says: "en", what: /(?<!than )\bfell\b(?! than)/gi, how: /下が|下降|減/g },
  { says: "ja", what: /増え|増やし|増加/g, how: /\b(?:rose|rises?|more|up|grew|added|increased?)\b/gi },
  { says: "ja", what: /減っ|減ら|減り|減少/g, how: /\b(?:fell|falls?|less|down|fewer|decreased?)\b/gi },
  {
    says: "ja",
    what: /(?<!二つ|二度)以上/g,
    how: /\b(?:or more|or over|at least|over|needs|of more|above|from)\b/gi,
  },
  { says: "en", what: /\bat least (?:…|\d)/gi, how: /以上/g },
  { says: "ja", what: /未満|満たな/g, how: /\b(?:under|fewer|below|less than|too few)\b|</gi },
  { says: "en", what: /\bfewer than (?:…|\d)/gi, how: /未満|満たな|以下/g },
  { says: "ja", what: /(?<!肯定・)肯定(?!以外|かどうか)/g, how: /\bfavourabl[ey]|\bfor\b|\bsides?\b/gi },
  { says: "en", what: /\bfavourabl[ey]/gi, how: /肯定/g },
  { says: "ja", what: /否定/g, how: /\bunfavourabl[ey]|\bagainst\b|\bsides?\b|\bneither\b/gi },
  { says: "en", what: /\bunfavourabl[ey]/gi, how: /否定|肯定以外|肯定的でない|でなく/g },
  { says: "ja", what: /高[いく]/g, how: /\b(?:high\w*|above|greater|better|more|up|most|ranked)\b/gi },
  { says: "en", what: /\bhigher\b/gi, how: /高|上|大き/g },
  { says: "en", what: /\blower\b(?!-case| case|-?letters| quartile)/gi, how: /低|下|最小|小さ|小文字/g },
  { says: "ja", what: /少な(?!くとも)/g, how: /\b(?:few\w*|small\w*|little|less|only|withheld|least)\b/gi },
  { says: "en", what: /\bfewer\b/gi, how: /少な|減|未満|満たな|以下|小さ|足り|二つ以上ない/g },
  {
    says: "ja",
    what: /多[いくか]/g,
    how: /\b(?:most|more|many|often|large\w*|several|greater|too|a lot|how widely)\b|\bfrequent\b.*:/gi,
  },
  {
    says: "en",
    what: /\bmore\b(?! (?:rose|fell)| (?:answers|people) (?:rose|fell)|, )/gi,
    how: /多|増|以上|もっと|大き|詳|ほか|さらに|超え|より|広げ|描き切れない|いくつも|やすい|何度/g,
  },
  { says: "ja", what: /[%％]/g, how: /%|percent/gi },
  { says: "en", what: /%|percent/gi, how: /[%％]/g },
  {
    says: "ja",
    what: /なかった|(?<![少つ])な(?:い(?!よう)|く(?!とも|な|て)|し(?![たて]))|(?<!ではあり)ません|不明|未知/g,
    how: DENIALS,
    understood: [
      "回答しなかった人の答えは分からない",
      "どちらも差なし",
      "逆に動いたとする人数（ほかは動かないとする）",
      "一つの市に一つの事業しかない",
      "足りない語がないか",
      "ログインの画面などが保存されていないか",
      "次の範囲のどこかとしか言えません",
      "尋ねていない人が",
      "値が得られていないため",
      "図には描き切れない",
      "区間が1をまたがない行も",
      "バイト 0x… があります",
      "途中で切れたファイルではありませんか",
      "個人が分かる言葉がないか",
      "回答しなかった人の考えは",
      "0をまたがない。",
      "件数も示さない（計にも含まない）",
      "答えなかった人がどう答えたか",
      "全員が逆に一段動いたと",
      "全員動かなかったとする",
    ],
  },
  {
    says: "ja",
    what: /分から(?:ない|ず|ません)(?!ように|もの|ことを)|不明(?!か)/g,
    how:
      /\bnot (?:known|clear|stated|given|who)|\b(?:nothing|nobody knows|unknown|cannot|no known|without|do not know|never|not linked|not be)\b|don't know/gi,
  },
  {
    says: "ja",
    what: /では(?:ない|ありません(?!か))|でもない/g,
    how: /\b(?:not|no|nor|nobody|rather|never|without)\b/gi,
  },
  {
    says: "ja",
    what:
      /(?:示[さし]|表示[さし]|載[せっ]|載らな|含[まめ]|見え|描か|数え|使[わえ]|出)(?:て)?(?:い)?(?:ない|ません|れない|なかった)/g,
    how:
      /\b(?:not|no|nothing|nobody|never|without|withheld|left out|leaves? (?:\w+ )?out|leaving|cannot|except|alone|only|of the totals too)\b/gi,
  },
  {
    says: "ja",
    what: /(?:でき|られ|言え|せ|切れ|(?<!変わ|入|な)ら|べられ)(?:ない|ません|ず)(?!も)/g,
    how:
      /\b(?:not|no|nothing|nobody|never|without|cannot|less|missed|unable|neither|unknown|unreliable|stay below|none|more than|missing|clear of|too little|left out)\b|n't|keep their numbers/gi,
  },
  {
    says: "ja",
    what: /なかった/g,
    how: /\b(?:not|no|nothing|nobody|never|without|others|un\w+|neither|none|left out|refused)\b/gi,
  },
  {
    says: "ja",
    what: /未公表|未実施|見送り|不可/g,
    how: /\b(?:not|cannot|held back)\b/gi,
  },
  {
    says: "ja",
    what: /空欄(?:は|や)(?!空欄)|空か/g,
    how: /\b(?:blank|empty)\b.*?(?:\b(?:not|nothing|no|cannot|withheld|even)\b|–)|not there/gi,
  },
  {
    says: "en",
    what: /(?<!^)\b(?:not|cannot)\b/gi,
    how: /な[いかくけしさ]|ません|不|未|ず|別|外|非|除|空|何か|超え|描き切れ|無|見送り|止ま|おき|全て|変える|かどうか/g,
  },
  {
    says: "ja",
    what: /(?<!^…)人(?!口|数)/g,
    how: PERSONS,
    understood: [
      "…（回答…人）",
      "前の…人と後の…人",
      "…人のうちそれぞれ",
      "へ…人",
      "」…人",
      "→…人",
      "…: …人",
      "…人中…人",
      "それぞれ …人（…人の",
      "前後とも答えた…人のうち",
      "/…人）",
      "非該当…人を除く",
      "（分母…人）",
      "…人（…%）",
      "…～…人",
      "肯定的な回答は…人のうち",
      "回答 …人",
      "…人と…人の比較",
      "…人のうち…人",
      "同じ人の",
      "上がった人",
      "下がった人",
      "変わらない人",
      "個人が",
      "人の読みは",
      "肯定 前（人）",
      "肯定 後（人）",
      "肯定（人）",
      "無回答（人）",
      "分母（人）",
      "答えた人の",
      "人・人",
      "12桁",
      "確かめた人",
      "（人、人）",
      "回答した人（",
      "回答しなかった人（",
      "回答しなかった人の",
      "理解できた人",
      "肯定に変わった人",
      "肯定でなくなった人",
      "仮定した人",
      "選んだ人",
      "片方に答えた人",
      "人のいない区分",
      "答えた人のいる",
      "何人",
      "二回とも",
      "同じ人か",
      "人ごと",
      "受講しなかった人とは",
      "20人のうち",
      "人の判断では選んでいない",
    ],
  },
  {
    says: "en",
    what: /\bpeople\b(?! (?:answered in|could give))/gi,
    how: /人|者|員|名|住民|市民|対象を広げる|記述例/g,
  },
  { says: "en", what: /\b(?:Counts are of the|Entries$|so few, read)/g, how: /件数/g },
  { says: "ja", what: /件数/g, how: /\b(?:entries|of the answers|read the answers|fewer than (?:30|…) answers)\b/gi },
  {
    says: "ja",
    what: /(?<=.)件(?!名|数)/g,
    how: THINGS,
    understood: [
      "… 件のうち … 件は確かめました",
      "件のずれがあります",
      "…: 自由記述…件",
      "…件中 …件",
      "全体で多いのは",
      "… … 件",
      "… → … 件",
    ],
  },
  {
    says: "en",
    what: /\banswers\b(?! (?:rose|fell|before))/gi,
    how: /(?<!未)答|記述|件|選択肢|設問/g,
    understood: [
      "肯定",
      "集計",
      "少人数の欄があるため",
      "人数の少ない欄があり、誰の答えか",
      "バイト 0x… があります",
      "ログインの画面などが保存されていないか",
      "アンケートを分ける列",
      "名前と日付を書くまで、どれも載りません",
      "属性（職種、年代など）で分けて見る",
      "前と後",
      "受講前から受講後への移り変わり",
      "全体で上がった人は…から…まで",
      "の割合は参考値",
      "多いのは",
    ],
  },
  {
    says: "en",
    what: /… (?:people|persons|respondents|applicants|participants)\b/gi,
    how: /[…\d] ?(?:人|名|者)|者|n=|全て|片方|両方/g,
  },
];

/** What neither language says, whatever it is about. */
export const UNSAID: Readonly<Record<"ja" | "en", readonly RegExp[]>> = {
  ja: [
    // 件 counts something, and stands behind a number.
    /(?<![…0-9０-９一二三四五六七八九十数何条要案事用物] ?)(?<!^)件(?!数|名)/,
    // Whoever answers, applies, rises or falls is no 件, and nor is the base of a share.
    /(?:者|無回答(?:など)?|非該当|分母|答えた|上がった|下がった|変わらない|同じだった|動いた|欠けた|申込)[^。、（）「」]{0,3}…件/,
    // What is written, printed or compared is no 人.
    /(?:(?<![人無的な])回答は|自由記述|アンケート|ほかの条件に合う) ?…人|…人(?:の回答(?!者)|の事業|、当てはまる)/,
    /条人/,
    // Of some, some: of one kind.
    /…人のうち(?:残る)?…件|…件(?:の回答)?(?:のうち|中 ?)…人|…人中 ?…件/,
    // A person is no 件, and who is compared with others is told apart by 人.
    /一件(?:だけ|ひとり)|1件の答え|0件は|何件かおき|件のいない|件の読み|^件だけ|（…件の/,
    // Comparisons, tests, events and notes are 件.
    /…人(?:で(?:差|上が|下が|肯定)|のどれも|を(?:比べ|まとめて)|が開かれ)|注…人|^残る…人/,
    /(受講前|受講後|上限|下限|最大|最小)(?:[とやか・、]|から|または)\1/,
    // Things are not いる.
    /件(?:が|は|も)?い(?:る|た|ま)|^件(?!数)\p{Script=Han}/u,
    // 動かなかった without なかっ.
    /(?<=\p{Script=Han})[かがさなばまらわ]た(?!は|な|め|ち)/u,
  ],
  en: [
    /\b(?:do|does|did) (?!not\b|nothing\b|next\b|so\b|the\b|they\b|people\b|it\b|this\b|you\b|we\b|participants\b|answers\b|each\b|more\b|with\b)[a-z]+/,
    // cannot, beforehand, afterwards: nothing else begins so.
    /\b(?:can(?!not\b|cel|did)[a-z]+|before(?!hand\b)[a-z]+|after(?!wards\b|noon)[a-z]+)/i,
    // Answers are given, by people.
    /\banswers (?:who|answered|responded|wrote|understood|gave|had|whose|keep|were not asked|once)\b|\b(?:so few|[Ss]hare of|anonymous|between) answers (?:who|that they)\b/,
    /\b(?:free-text|multiple|sample|printed|favourable|identical|single|neutral|unfavourable|given) people\b/i,
    /(?:'s|[Tt]heir|export of|between|linking the|one of the|where all|[Ss]ome) people\b|\bof the people that\b|\b[Ff]avourable: people\b/,
    /\b(?:[Nn]umbers are|different|so many|fewer the|bootstrap of|including more|from few|dozen or so|of the same) answers\b/,
    /\bpeople (?:that are|of each person|carry weights|by theme|are listed)\b|\bpeople of … people\b/i,
    // Two that are told beside each other are not the same: rose than rose, before and before, one after and one after.
    /\b(rose|fell|before|after|lower|upper|least|most)\b(?:,| (?:than|as|and|or|to))(?: \w+)? \1\b|\bboth after\b|\bonly (before|after) …, only \2\b/i,
  ],
};

/** Nouns behind a number, that are no people and nothing but people. */
const THING = /^(?:\w+ )?(?:answers|responses|entries|rows|events|tests|comparisons|files)$/;
const PEOPLE = /^(?:\w+ )?(?:people|persons|respondents|applicants|participants|who)$/;

/** Numbers that are of people in one language and of things in the other. */
export function unitsApart({ units }: WrittenText): readonly string[] {
  return units.filter(({ ja, en }) => (ja === "人" ? THING : PEOPLE).test(en)).map(({ of, ja, en }) =>
    `${of}: ${ja}, ${en}`
  );
}

/** Sentence by sentence, where both languages have as many. */
export function sentencesOf({ place, ja, en }: Sentence): readonly Sentence[] {
  const [left = [], right = []] = [ja.split(/(?<=。)/), en.split(/(?<=[.:;])\s+(?=[A-Z…“])/)].map((parts) =>
    parts.filter((part) => part.trim() !== "")
  );
  if (left.length !== right.length) return [{ place, ja, en }];
  return left.map((part, at) => ({ place, ja: part, en: right[at] ?? "" }));
}

/** What a sentence says in one language alone, or in neither. */
export function wrongIn(text: Sentence): readonly string[] {
  const other = { ja: "en", en: "ja" } as const;
  return [
    ...SAID_ALIKE.flatMap(({ says, what, how, understood = [] }) => {
      const [own, others] = [text[says], text[other[says]]].map((one, at) =>
        (one.match(at === 0 ? what : how) ?? []).length
      );
      const isUnderstood = understood.some((piece) => text.ja.includes(piece));
      return (own ?? 0) > (others ?? 0) && !isUnderstood ? [`${what} is not said in ${other[says]}`] : [];
    }),
    ...(["ja", "en"] as const).flatMap((lang) => UNSAID[lang].filter((words) => words.test(text[lang])).map(String)),
  ];
}
