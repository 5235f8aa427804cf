//! TextRank: words recommend those beside which they stand, sentences those with which they share words.

/// A graph of words or sentences, and how far their scores have been reckoned. It keeps no links: whoever reckons hands out, round by
/// round, every pair that is linked. So its size is that of the vocabulary, not of the text.
///
/// `S(i) = (1 − d) + d · Σⱼ wᵢⱼ / Σₖ wⱼₖ · S(j)` over the words j that stand beside i, w how often, or the sentences j that are
/// [like](sentence_similarity) i, w how much; undirected, d = 0.85. Scores begin
/// at 1, and all of a round are reckoned from those of the round before.
///
/// Source: Mihalcea & Tarau 2004, *TextRank: Bringing order into texts*, EMNLP.
#[derive(Debug, Clone, Default)]
pub struct TextRank {
    /// The weight of all links of each word.
    strengths: Vec<f64>,
    scores: Vec<f64>,
    /// Of each word its score over its links: what each link passes on.
    shares: Vec<f64>,
    /// What has come to each word in this round.
    received: Vec<f64>,
}

impl TextRank {
    /// d: how much of a score comes from others.
    pub const DAMPING: f64 = 0.85;
    /// Words in a row that stand together.
    pub const WINDOW: usize = 5;
    /// Reckoning ends when no score changes by so much in a round.
    pub const TOLERANCE: f64 = 1e-6;
    /// Rounds at most; as d is what is left of a change from round to round, it ends far sooner.
    pub const ROUNDS: u32 = 200;

    /// So many words without links.
    #[must_use]
    pub fn new(words: usize) -> Self {
        Self { strengths: vec![0.0; words], scores: vec![1.0; words], shares: Vec::new(), received: vec![0.0; words] }
    }

    /// Tells of a link between two words: of weight 1 where they stand together once. Numbers that are no words, and a word
    /// beside itself, are passed over.
    pub fn link(&mut self, a: usize, b: usize, weight: f64) {
        if a.max(b) < self.strengths.len() && a != b {
            self.strengths[a] += weight;
            self.strengths[b] += weight;
        }
    }

    /// To be called when all links were told, before the first round.
    pub fn begin(&mut self) {
        let share = |(score, strength): (&f64, &f64)| if *strength > 0.0 { score / strength } else { 0.0 };
        self.shares = self.scores.iter().zip(&self.strengths).map(share).collect();
    }

    /// Passes on what a link passes on. Each round takes the same links as [`Self::link`].
    pub fn pass(&mut self, a: usize, b: usize, weight: f64) {
        if a.max(b) < self.shares.len() && a != b {
            self.received[a] += weight * self.shares[b];
            self.received[b] += weight * self.shares[a];
        }
    }

    /// Ends a round. Tells whether scores still change.
    pub fn end_round(&mut self) -> bool {
        let mut most: f64 = 0.0;
        for (score, received) in self.scores.iter_mut().zip(&mut self.received) {
            let next = (1.0 - Self::DAMPING) + Self::DAMPING * std::mem::take(received);
            most = most.max((next - *score).abs());
            *score = next;
        }
        self.begin();
        most >= Self::TOLERANCE
    }

    /// The score of each word.
    #[must_use]
    pub fn scores(&self) -> &[f64] {
        &self.scores
    }
}

/// How alike two sentences are: `shared / (ln a + ln b)`, the words that both have over their lengths in words. 0 where one has less
/// than two words.
///
/// Source: as [`TextRank`].
#[must_use]
pub fn sentence_similarity(shared: usize, a: usize, b: usize) -> f64 {
    if a.min(b) < 2 { 0.0 } else { shared as f64 / (libm::log(a as f64) + libm::log(b as f64)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(words: usize, links: &[(usize, usize)]) -> Vec<f64> {
        let mut rank = TextRank::new(words);
        links.iter().for_each(|(a, b)| rank.link(*a, *b, 1.0));
        rank.begin();
        for _ in 0..TextRank::ROUNDS {
            links.iter().for_each(|(a, b)| rank.pass(*a, *b, 1.0));
            if !rank.end_round() {
                break;
            }
        }
        rank.scores().to_vec()
    }

    #[test]
    fn what_many_stand_beside_ranks_high() {
        let scores = ranked(4, &[(0, 1), (0, 2), (0, 3)]);
        assert!(scores[0] > scores[1] && scores[1] == scores[2]);
        // Each keeps what the others give, so that the mean is 1.
        assert!((scores.iter().sum::<f64>() - 4.0).abs() < 1e-4);
    }

    #[test]
    fn a_word_alone_has_what_no_one_gives() {
        assert_eq!(ranked(2, &[(0, 0), (1, 7)]), [1.0 - TextRank::DAMPING; 2]);
        assert_eq!(ranked(0, &[]), [0.0; 0]);
        // Two words that stand together only recommend each other.
        assert_eq!(ranked(2, &[(0, 1), (1, 0)]), [1.0; 2]);
    }

    #[test]
    fn longer_sentences_are_alike_by_more_words() {
        assert!(sentence_similarity(2, 5, 5) > sentence_similarity(2, 20, 5));
        assert!((sentence_similarity(3, 8, 2) - 3.0 / 16f64.ln()).abs() < 1e-12);
        assert_eq!((sentence_similarity(1, 1, 9), sentence_similarity(0, 0, 0)), (0.0, 0.0));
    }
}
