//! Words that the dictionary does not know: jieba's hidden Markov model over runs of single characters. Each character
//! begins a word, ends it, stands within it or is one by itself; the best sequence tells where words end.

/// The model's numbers, as jieba-rs compiles them in. They are jieba's `finalseg` tables (MIT licence).
#[allow(clippy::all, clippy::pedantic, missing_docs, unreachable_pub)]
mod model {
    /// The logarithm of a probability of nothing.
    pub(super) const MIN_FLOAT: f64 = -3.14e100;
    jieba_macros::generate_hmm_data!();
}

use model::{
    EMIT_INDEX, EMIT_MIN_CHAR, EMIT_NONE, EMIT_PROBS, HMM_HAN_MAX, HMM_HAN_MIN, INITIAL_PROBS, MIN_FLOAT, TRANS_PROBS,
};

const BEGIN: usize = 0;
const END: usize = 1;
const MIDDLE: usize = 2;
const SINGLE: usize = 3;
/// What may stand before each state, in the order in which equals are resolved: the later wins.
const BEFORE: [[usize; 2]; 4] = [[END, SINGLE], [BEGIN, MIDDLE], [BEGIN, MIDDLE], [END, SINGLE]];

/// Whether the model covers the character.
pub(super) fn covers(c: char) -> bool {
    matches!(c, HMM_HAN_MIN..=HMM_HAN_MAX)
}

fn emission(c: char) -> [f64; 4] {
    match EMIT_INDEX.get((c as u32).wrapping_sub(EMIT_MIN_CHAR) as usize) {
        Some(&row) if row != EMIT_NONE => EMIT_PROBS.get(usize::from(row)).copied().unwrap_or([MIN_FLOAT; 4]),
        _ => [MIN_FLOAT; 4],
    }
}

/// Tells after which characters of the run a word ends (the last always), through `end`, by their place. `path` is room to
/// work in.
pub(super) fn cut(run: impl Iterator<Item = char>, path: &mut Vec<u8>, mut end: impl FnMut(usize)) {
    best(run, path);
    for (at, &state) in path.iter().enumerate() {
        let state = usize::from(state);
        if state == END || state == SINGLE || at + 1 == path.len() {
            end(at);
        }
    }
}

/// Leaves the best sequence of states in `path`: first a bit for each state, whether its second predecessor was the better, then
/// the states.
fn best(mut run: impl Iterator<Item = char>, path: &mut Vec<u8>) {
    path.clear();
    let Some(first) = run.next() else { return };
    let emitted = emission(first);
    let mut scores: [f64; 4] = std::array::from_fn(|state| INITIAL_PROBS[state] + emitted[state]);
    path.push(0);
    for c in run {
        let emitted = emission(c);
        let mut choices = 0;
        scores = std::array::from_fn(|state| {
            let [one, other] = BEFORE[state];
            let one = scores[one] + TRANS_PROBS[one][state] + emitted[state];
            let other = scores[other] + TRANS_PROBS[other][state] + emitted[state];
            if one > other {
                one
            } else {
                choices |= 1 << state;
                other
            }
        });
        path.push(choices);
    }
    let mut state = if scores[END] > scores[SINGLE] { END } else { SINGLE };
    for place in path.iter_mut().rev() {
        let choices = std::mem::replace(place, state as u8);
        state = BEFORE[state][usize::from(choices >> state & 1)];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(run: &str, expected: &str) {
        let characters: Vec<char> = run.chars().collect();
        let (mut words, mut start) = (Vec::new(), 0);
        cut(run.chars(), &mut Vec::new(), |last| {
            words.push(characters[start..=last].iter().collect::<String>());
            start = last + 1;
        });
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn words_end_where_the_model_says() {
        check("小明硕士毕业于中国科学院计算所", "小明 硕士 毕业于 中国 科学院 计算 所");
    }

    #[test]
    fn what_the_model_has_never_seen_stays_single() {
        check("龘龘龘", "龘 龘 龘");
        check("", "");
    }
}
