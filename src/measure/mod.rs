//! Every formula of the statistics, each once, with its source. Pure functions on counts. Logarithms and roots are
//! [`libm`]'s, so that the browser and the command line agree to the bit.
//!
//! What a reader would see as infinite or as no number is `None` (a ratio to nothing, the mean of nothing) or, where the
//! limit is plain, that limit (0 for 0·ln 0). Differences of products of counts are taken in whole numbers, so that
//! nearly equal shares do not cancel each other's digits away.
//!
//! `tests/measures.rs` compares all of it with an independent computation, see `tests/reference/`.

mod cohesion;
mod collocation;
mod dispersion;
mod diversity;
mod exact;
mod keyness;
mod resemblance;
mod share;
mod text_rank;
mod weight;

pub use cohesion::{branching_entropy, split_pmi};
pub use collocation::{Cooccurrence, dice, log_dice};
pub use dispersion::{deviation_of_proportions, deviation_of_proportions_norm, juilland_d, range};
pub use diversity::{moving_average_type_token_ratio, type_token_ratio};
pub use keyness::{Contrast, NOTABLE, SIMPLE_MATHS_N};
pub use resemblance::{hamming, resemblance};
pub use share::{expected_count, log_share, per_million, per_ten_thousand, surprisal};
pub use text_rank::{TextRank, sentence_similarity};
pub use weight::{Bm25, cosine, inverse_document_frequency, tf_icf, tf_idf};
