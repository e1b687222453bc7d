# 設問ごとの回答数を、設問と選択肢の文言を付けて読み込む。行は人数なので、n で重みを付けて集計する。origin が synthetic の行は見本で、実際の回答ではない。
# Reads the answers to every question with the wordings of questions and answers. Rows are counts: weight by n. Rows whose origin is synthetic are samples, not real answers.

answers_long <- read.csv(
  "answers_long.csv", encoding = "UTF-8", na.strings = "",
  colClasses = c(
    survey_id = "character",
    event_id = "character",
    municipality_id = "character",
    question_id = "character",
    figure_key = "character",
    construct_id = "character",
    timing = "character",
    answer_code = "integer",
    answer = "character",
    answer_english = "character",
    side = "character",
    row_type = "character",
    n = "integer",
    base = "integer",
    percent = "numeric",
    origin = "character"
  )
)

question_labels <- c(
  "gyoda-forum-q01" = "合成データ: 年齢",
  "gyoda-forum-q02" = "合成データ: 職業",
  "gyoda-forum-q04" = "合成データ: 地域共生社会の理念を理解することができましたか",
  "gyoda-forum-q05" = "合成データ: 地域共生社会実現のために進められようとしている重層的支援体制整備事業の意義を理解することができましたか",
  "gyoda-forum-q06" = "合成データ: 重層的支援体制整備事業の在り方を理解することができましたか",
  "gyoda-training-1-q01" = "合成データ: 年齢",
  "gyoda-training-1-q02" = "合成データ: 職業",
  "gyoda-training-1-q03" = "合成データ: グループワークを通じて、他機関・他職種の業務内容に対する理解が深まりましたか",
  "gyoda-training-1-q04" = "合成データ: グループワークを通じて、他機関・他職種との連携のイメージが湧きましたか",
  "gyoda-training-2-q01" = "合成データ: 年齢",
  "gyoda-training-2-q02" = "合成データ: 職業",
  "gyoda-training-2-q03" = "合成データ: グループワークを通じて、他機関・他職種の業務内容に対する理解が深まりましたか",
  "gyoda-training-2-q04" = "合成データ: グループワークを通じて、他機関・他職種との連携のイメージが湧きましたか",
  "gyoda-training-2-q05" = "合成データ: 本研修の内容は今後の多機関協働の推進に活かせそうですか",
  "soka-training-1-q01" = "合成データ: 年齢",
  "soka-training-1-q02" = "合成データ: 職業",
  "soka-training-1-q04" = "合成データ: 地域共生社会の理念を理解することができましたか",
  "soka-training-1-q05" = "合成データ: 本研修受講前の他機関・他職種の業務内容の理解度をお聞かせください",
  "soka-training-1-q06" = "合成データ: 本研修を通じて他機関・他職種の業務内容を理解することができましたか",
  "soka-training-1-q07" = "合成データ: 研修を通じて「重層的支援体制整備事業」を実施する意義を感じられましたか",
  "soka-training-1-q08" = "合成データ: 本研修受講前の重層的支援体制整備事業の実施内容に関する理解度をお聞かせください",
  "soka-training-1-q09" = "合成データ: 本研修を通じて重層的支援体制整備事業の実施内容を理解することができましたか",
  "soka-training-1-q10" = "合成データ: 本研修を通じて重層的支援体制整備事業のメリットを感じられましたか",
  "soka-training-2-q01" = "合成データ: 年齢",
  "soka-training-2-q02" = "合成データ: 職業",
  "soka-training-2-q03" = "合成データ: グループワークを通じて、他機関・他職種の業務内容に対する理解が深まりましたか",
  "soka-training-2-q04" = "合成データ: グループワークを通じて、他機関・他職種との連携のイメージが湧きましたか",
  "soka-training-2-q05" = "合成データ: 本研修の内容は今後の多機関協働の推進に活かせそうですか",
  "tomakomai-practice-q01" = "合成データ: 年齢",
  "tomakomai-practice-q02" = "合成データ: 職業",
  "tomakomai-practice-q03" = "合成データ: 福祉だけでは成立しない、地域共生社会のコンセプトについての理解が深まりましたか",
  "tomakomai-practice-q04" = "合成データ: ワークシートへの記入やディスカッションを通して、「他分野とつながり、協働する実践のプランニング」についてのイメージが湧きましたか",
  "tomakomai-practice-q05" = "合成データ: 本研修の内容は今後の活動に活かせそうですか"
)

answer_labels <- list(
  "gyoda-forum-q01" = c("10代以下" = 1L, "20代" = 2L, "30代" = 3L, "40代" = 4L, "50代" = 5L, "60代" = 6L, "70代以上" = 7L, "無回答" = 99L),
  "gyoda-forum-q02" = c("福祉関係者" = 1L, "行政職員" = 2L, "医療関係者" = 3L, "その他" = 4L, "無回答" = 99L),
  "gyoda-forum-q04" = c("よく理解できた" = 1L, "だいたい理解できた" = 2L, "あまり理解できなかった" = 3L, "理解できなかった" = 4L, "無回答" = 99L),
  "gyoda-forum-q05" = c("よく理解できた" = 1L, "だいたい理解できた" = 2L, "あまり理解できなかった" = 3L, "理解できなかった" = 4L, "無回答" = 99L),
  "gyoda-forum-q06" = c("よく理解できた" = 1L, "だいたい理解できた" = 2L, "あまり理解できなかった" = 3L, "理解できなかった" = 4L, "無回答" = 99L),
  "gyoda-training-1-q01" = c("10代以下" = 1L, "20代" = 2L, "30代" = 3L, "40代" = 4L, "50代" = 5L, "60代" = 6L, "70代以上" = 7L, "無回答" = 99L),
  "gyoda-training-1-q02" = c("自治体職員" = 1L, "相談支援従事者" = 2L, "福祉サービス従事者" = 3L, "その他" = 4L, "無回答" = 99L),
  "gyoda-training-1-q03" = c("大いに深まった" = 1L, "ある程度深まった" = 2L, "あまり深まらなかった" = 3L, "深まらなかった" = 4L, "無回答" = 99L),
  "gyoda-training-1-q04" = c("大いに湧いた" = 1L, "ある程度湧いた" = 2L, "あまり湧かなかった" = 3L, "湧かなかった" = 4L, "無回答" = 99L),
  "gyoda-training-2-q01" = c("10代以下" = 1L, "20代" = 2L, "30代" = 3L, "40代" = 4L, "50代" = 5L, "60代" = 6L, "70代以上" = 7L, "無回答" = 99L),
  "gyoda-training-2-q02" = c("自治体職員" = 1L, "相談支援従事者" = 2L, "福祉サービス従事者" = 3L, "その他" = 4L, "無回答" = 99L),
  "gyoda-training-2-q03" = c("大いに深まった" = 1L, "ある程度深まった" = 2L, "あまり深まらなかった" = 3L, "深まらなかった" = 4L, "無回答" = 99L),
  "gyoda-training-2-q04" = c("大いに湧いた" = 1L, "ある程度湧いた" = 2L, "あまり湧かなかった" = 3L, "湧かなかった" = 4L, "無回答" = 99L),
  "gyoda-training-2-q05" = c("大いに活かせそう" = 1L, "ある程度活かせそう" = 2L, "どちらともいえない" = 3L, "あまり活かせそうにない" = 4L, "活かせそうにない" = 5L, "無回答" = 99L),
  "soka-training-1-q01" = c("10代以下" = 1L, "20代" = 2L, "30代" = 3L, "40代" = 4L, "50代" = 5L, "60代" = 6L, "70代以上" = 7L, "無回答" = 99L),
  "soka-training-1-q02" = c("行政職員" = 1L, "包括的相談支援事業職員" = 2L, "地域づくり事業職員" = 3L, "その他" = 4L, "無回答" = 99L),
  "soka-training-1-q04" = c("よく理解できた" = 1L, "だいたい理解できた" = 2L, "あまり理解できなかった" = 3L, "理解できなかった" = 4L, "無回答" = 99L),
  "soka-training-1-q05" = c("よく理解していた" = 1L, "だいたい理解していた" = 2L, "あまり理解していなかった" = 3L, "理解していなかった" = 4L, "無回答" = 99L),
  "soka-training-1-q06" = c("よく理解できた" = 1L, "だいたい理解できた" = 2L, "あまり理解できなかった" = 3L, "理解できなかった" = 4L, "無回答" = 99L),
  "soka-training-1-q07" = c("大いに感じられた" = 1L, "ある程度感じられた" = 2L, "あまり感じられなかった" = 3L, "感じられなかった" = 4L, "無回答" = 99L),
  "soka-training-1-q08" = c("よく理解していた" = 1L, "だいたい理解していた" = 2L, "あまり理解していなかった" = 3L, "理解していなかった" = 4L, "無回答" = 99L),
  "soka-training-1-q09" = c("よく理解できた" = 1L, "だいたい理解できた" = 2L, "あまり理解できなかった" = 3L, "理解できなかった" = 4L, "無回答" = 99L),
  "soka-training-1-q10" = c("大いに感じられた" = 1L, "ある程度感じられた" = 2L, "あまり感じられなかった" = 3L, "感じられなかった" = 4L, "無回答" = 99L),
  "soka-training-2-q01" = c("10代以下" = 1L, "20代" = 2L, "30代" = 3L, "40代" = 4L, "50代" = 5L, "60代" = 6L, "70代以上" = 7L, "無回答" = 99L),
  "soka-training-2-q02" = c("行政職員" = 1L, "包括的相談支援事業職員" = 2L, "地域づくり事業職員" = 3L, "その他" = 4L, "無回答" = 99L),
  "soka-training-2-q03" = c("大いに深まった" = 1L, "ある程度深まった" = 2L, "あまり深まらなかった" = 3L, "深まらなかった" = 4L, "無回答" = 99L),
  "soka-training-2-q04" = c("大いに湧いた" = 1L, "ある程度湧いた" = 2L, "あまり湧かなかった" = 3L, "湧かなかった" = 4L, "無回答" = 99L),
  "soka-training-2-q05" = c("大いに活かせそう" = 1L, "ある程度活かせそう" = 2L, "どちらともいえない" = 3L, "あまり活かせそうにない" = 4L, "活かせそうにない" = 5L, "無回答" = 99L),
  "tomakomai-practice-q01" = c("10代以下" = 1L, "20代" = 2L, "30代" = 3L, "40代" = 4L, "50代" = 5L, "60代" = 6L, "70代以上" = 7L, "無回答" = 99L),
  "tomakomai-practice-q02" = c("相談支援従事者" = 1L, "福祉関係事業者" = 2L, "行政担当者" = 3L, "その他" = 4L, "無回答" = 99L),
  "tomakomai-practice-q03" = c("大いに深まった" = 1L, "ある程度深まった" = 2L, "あまり深まらなかった" = 3L, "深まらなかった" = 4L, "無回答" = 99L),
  "tomakomai-practice-q04" = c("大いに湧いた" = 1L, "ある程度湧いた" = 2L, "あまり湧かなかった" = 3L, "湧かなかった" = 4L, "無回答" = 99L),
  "tomakomai-practice-q05" = c("大いに活かせそう" = 1L, "ある程度活かせそう" = 2L, "どちらともいえない" = 3L, "あまり活かせそうにない" = 4L, "活かせそうにない" = 5L, "無回答" = 99L)
)

answers_of <- function(question) {
  rows <- answers_long[answers_long$question_id == question, ]
  labels <- answer_labels[[question]]
  rows$answer <- factor(rows$answer_code, levels = labels, labels = names(labels))
  rows
}

xtabs(n ~ answer, answers_of("gyoda-forum-q01"))
