//! How exact a quantity is, by the words around it.

use super::amount::Amount;
use crate::wire::facts::Bound;

const BEFORE: [(&str, Bound); 39] = [
    ("约", Bound::About),
    ("约为", Bound::About),
    ("约合", Bound::About),
    ("大概", Bound::About),
    ("大致", Bound::About),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("近", Bound::Nearly),
    ("超", Bound::Over),
    ("超过", Bound::Over),
    ("超出", Bound::Over),
    ("突破", Bound::Over),
    ("逾", Bound::Over),
    ("多于", Bound::Over),
    ("大于", Bound::Over),
    ("高于", Bound::Over),
    ("不少于", Bound::Over),
    ("不低于", Bound::Over),
    ("不下", Bound::Over),
    ("不下于", Bound::Over),
    ("至少", Bound::Over),
    ("最少", Bound::Over),
    ("起码", Bound::Over),
    ("上", Bound::Over),
    ("过", Bound::Over),
    ("不足", Bound::Under),
    ("不到", Bound::Under),
    ("不满", Bound::Under),
    ("未满", Bound::Under),
    ("未到", Bound::Under),
    ("低于", Bound::Under),
    ("少于", Bound::Under),
    ("小于", Bound::Under),
    ("不超过", Bound::Under),
    ("不超", Bound::Under),
    ("不高于", Bound::Under),
    ("不多于", Bound::Under),
    ("至多", Bound::Under),
    ("最多", Bound::Under),
];

const BEHIND: [(&str, Bound); 12] = [
    ("以上", Bound::Over),
    ("及以上", Bound::Over),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("以下", Bound::Under),
    ("及以下", Bound::Under),
    ("以内", Bound::Under),
    ("之内", Bound::Under),
    ("多", Bound::Over),
    ("余", Bound::Over),
    ("出头", Bound::Over),
    ("不到", Bound::Under),
];

/// Tells the bound of an amount, and takes into it the words behind that say so.
pub(super) fn tell(text: &str, amount: &mut Amount) {
    let after = &text[amount.stretch.end..];
    let clear = |word: &str| {
        let next = after[word.len()..].chars().next();
        // 多 of 多少, 多个; 左右 of 左右两侧.
        !(matches!(word, "多" | "余" | "左右" | "上下")
            && next.is_some_and(|c| {
                matches!(c, '少' | '样' | '年' | '两' | '次' | '处' | '种' | '名' | '元' | '为' | '地' | '部' | '方')
            }))
    };
    let behind =
        BEHIND.iter().filter(|(word, _)| after.starts_with(word) && clear(word)).max_by_key(|(word, _)| word.len());
    if let Some((word, bound)) =
        behind.filter(|(word, _)| !matches!(*word, "多" | "余") || amount.measures || amount.unit.is_empty())
    {
        amount.bound = Some(*bound);
        amount.stretch.end += word.len();
        return;
    }
    // 5000家(其中规模以上企业100家)以上.
    if let Some((_, rest)) = after.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）']))
        && after.len() - rest.len() < 120
        && let Some((_, bound)) = BEHIND.iter().find(|(word, _)| word.len() > 3 && rest.starts_with(word))
    {
        amount.bound = Some(*bound);
        return;
    }
    let before = &text[..amount.stretch.start];
    let before =
        before.strip_suffix(['达', '为', '有']).filter(|rest| rest.ends_with(['约', '近', '超'])).unwrap_or(before);
    let found = BEFORE.iter().filter(|(word, _)| before.ends_with(word)).max_by_key(|(word, _)| word.len());
    if let Some((word, bound)) = found.filter(|(word, _)| is_bound(word, before)) {
        // 近三年来: the last three years.
        let recent = *word == "近" && text[amount.unit.clone()] == *"年" && after.starts_with(['来', '，', '的', '间']);
        if recent {
            return;
        }
        match (amount.bound, bound) {
            // 近500余人 is 500余人.
            (Some(_), Bound::About | Bound::Nearly | Bound::Exact) => {}
            _ => amount.bound = Some(*bound),
        }
    }
}

/// Whether a word before a number stands by itself: not 过 of 通过, 近 of 最近.
fn is_bound(word: &str, before: &str) -> bool {
    let within = match word {
        "过" => "通经度不超路见去来用有做看吃搞办胜错",
        "近" => "最附临靠相远邻新",
        "上" => "以早晚晨路街网会场市山身手头面桌车船线楼台村县镇乡区事书报纸加算赶跟地海陆历世基程",
        "超" => "赶反高",
        "约" => "节合条制契公",
        _ => "",
    };
    !before[..before.len() - word.len()].ends_with(|last| within.contains(last))
}
