/** One word of an answer as the tokenizer cuts it. */
export interface Token {
  /** As written. */
  readonly surface: string;
  /** Dictionary form (見える for 見え), NFKC; the lemma for a term of the user dictionary. */
  readonly base: string;
  /** 名詞, 動詞 … of IPADIC; 未知語 for a word the dictionary lacks. */
  readonly partOfSpeech: string;
  /** IPADIC's subdivisions, such as `サ変接続` or `固有名詞,人名,姓`; `強制抽出` for a term of the user dictionary; may be empty. */
  readonly subdivision: string;
  /** Place in the answer in UTF-16 units: `text.slice(start, end) === surface`. */
  readonly start: number;
  readonly end: number;
}

/** Cuts text into words. */
export interface Tokenizer {
  /** Words in order; spaces and line breaks are between words, never in them. */
  tokenize(text: string): readonly Token[];
}
