//! People with the words printed for them: `本报记者 张三 通讯员/李四`, `文/图 王五`, `記者王大明／台北報導`.

use crate::model::Byline;

use super::super::chars::{is_bullet, is_dash, is_han, is_stop, squeezed};
use super::super::names::{is_name, may_be_name, split_names};
use super::super::words::Words;
use super::bracketed;

/// What an attribution says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct People {
    /// The people in print order; empty where an office or an outlet signs.
    pub people: Vec<Byline>,
    /// The outlet printed before their role.
    pub outlet: Option<String>,
    /// Where they report from.
    pub place: Option<String>,
}

/// Words for people who write, longest first where one holds another.
static NOUNS: Words<47> = Words::new([
    "摄影报道",
    "攝影報導",
    "特约撰稿人",
    "撰稿人",
    "通讯员",
    "通訊員",
    "实习生",
    "實習生",
    "特派员",
    "特派員",
    "评论员",
    "評論員",
    "文/图",
    "图/文",
    "文／图",
    "图／文",
    "文並圖",
    "记者",
    "記者",
    "作者",
    "执笔",
    "執筆",
    "采写",
    "採寫",
    "采访",
    "撰稿",
    "撰文",
    "编译",
    "編譯",
    "翻译",
    "整理",
    "摄影",
    "攝影",
    "供稿",
    "漫画",
    "制图",
    "文/",
    "文／",
    "文：",
    "图/",
    "图／",
    "圖/",
    "圖／",
    "文/摄",
    "文／摄",
    "摄/文",
    "文字/摄影",
]);

/// Words that stand before a noun and belong to the role.
static QUALIFIERS: Words<36> = Words::new([
    "参与",
    "參與",
    "本报",
    "本報",
    "本社",
    "本刊",
    "本网",
    "本網",
    "本台",
    "本版",
    "驻",
    "駐",
    "特约",
    "特約",
    "特派",
    "实习",
    "實習",
    "见习",
    "見習",
    "首席",
    "资深",
    "高级",
    "全媒体",
    "融媒体",
    "全媒",
    "摄影",
    "攝影",
    "评论",
    "体育",
    "财经",
    "文化",
    "执笔",
    "随行",
    "前方",
    "外事",
    "主任",
]);

/// Words that an author's office ends in: it signs, but is no person.
static OFFICES: Words<16> = Words::new([
    "评论员",
    "評論員",
    "代表团",
    "编辑部",
    "編輯部",
    "编写组",
    "课题组",
    "调研组",
    "报道组",
    "采访组",
    "写作组",
    "记者",
    "記者",
    "研究中心",
    "研究院",
    "观察员",
]);

/// A line that is a byline and nothing else: people with roles, or an office. Bare names are [`bare_names`].
pub(crate) fn byline_line(line: &str) -> Option<People> {
    let words =
        line.trim_matches(|c: char| is_bullet(c) || is_dash(c) || c.is_whitespace() || matches!(c, '◎' | '/' | '／'));
    let words = match bracketed(words, 90) {
        Some((inside, end)) if end == words.len() => inside,
        _ => words,
    };
    if words.chars().nth(90).is_some() || words.chars().any(|c| is_stop(c) && c != '…') {
        return None;
    }
    if let Some(found) = people(words) {
        return Some(found);
    }
    let bulleted = line.chars().next().is_some_and(|c| is_bullet(c) || c == '◎');
    // `□王海（江城 职员）`: what the author is, in brackets behind the name.
    let plain_name = match super::bracketed_at_end(words, 24) {
        Some((_, at)) if bulleted => words[..at].trim_end(),
        _ => words,
    };
    if let Some(found) = bare_names(plain_name).filter(|_| bulleted) {
        return Some(found);
    }
    // `■江城第一中学　王海`: where the author is from, before the name.
    let from =
        |b: &Byline| b.role.as_deref().is_some_and(|r| (3..=16).contains(&r.chars().count()) && r.chars().all(is_han));
    if let Some(person) = name_behind(words).filter(|b| bulleted && from(b)) {
        return Some(People { people: vec![person], ..People::default() });
    }
    let plain = squeezed(words);
    let office = OFFICES.closing(&plain).is_some()
        && plain.chars().nth(14).is_none()
        && plain.chars().all(|c| is_han(c) || matches!(c, '·' | '“' | '”'))
        && (plain.contains('报')
            || plain.contains('報')
            || plain.contains('社')
            || plain.contains('网')
            || plain.contains('刊')
            || plain.starts_with('本'));
    office.then(People::default)
}

/// Names alone, each with a family name: `张三`, `刘 歌 焦 翔`, `（寒云）` without the brackets.
pub(crate) fn bare_names(line: &str) -> Option<People> {
    if line.chars().nth(24).is_some() {
        return None;
    }
    let names = split_names(line)?;
    (names.len() <= 6 && names.iter().all(|n| is_name(n))).then(|| People {
        people: names.into_iter().map(|name| Byline { name, role: None }).collect(),
        ..People::default()
    })
}

/// `江城中学　王海`: words and a name behind them, set off by white space.
pub(crate) fn name_behind(line: &str) -> Option<Byline> {
    let (title, name) = line.trim().rsplit_once(char::is_whitespace)?;
    is_name(name).then(|| Byline { name: name.to_owned(), role: Some(squeezed(title).into_owned()) })
}

/// `红旗社社员　王海`, `市文联主席 李云`: what a writer is, and the name.
pub(crate) fn titled_name(line: &str) -> Option<Byline> {
    let found = name_behind(line)?;
    let title = found.role.as_deref()?;
    let count = title.chars().count();
    let ends = [
        "者", "员", "員", "生", "师", "師", "民", "农", "農", "兵", "工", "户", "长", "長", "主任", "书记", "書記",
        "主席", "教授", "经理", "總編", "总编", "作家", "干部",
    ];
    let fits = (3..=20).contains(&count) && title.chars().all(is_han) && ends.iter().any(|e| title.ends_with(e));
    fits.then_some(found)
}

/// People with at least one role, filling the words completely.
pub(crate) fn people(words: &str) -> Option<People> {
    read(words).or_else(|| {
        // Roles that were set apart, or that a poor scan tore apart.
        let torn = words.contains(' ')
            && ["记 者", "記 者", "通 讯 员", "通 訊 員", "本 报", "本 報", "作 者"].iter().any(|t| words.contains(t));
        torn.then(|| {
            words
                .replace("记 者", "记者")
                .replace("記 者", "記者")
                .replace("通 讯 员", "通讯员")
                .replace("通 訊 員", "通訊員")
                .replace("本 报", "本报")
                .replace("本 報", "本報")
                .replace("作 者", "作者")
        })
        .and_then(|mended| read(&mended))
    })
}

fn read(words: &str) -> Option<People> {
    let mut words = words.trim();
    let mut found = People::default();
    let mut reported = false;
    for ending in ["摄影报道", "综合报道", "联合报道", "报道", "報導", "報道", "专电", "電"] {
        if let Some(front) = words.strip_suffix(ending) {
            // What is left must still say whom it is about.
            if next_role(front).is_some() {
                words = front.trim_end();
                reported = true;
            }
            break;
        }
    }
    let mut role: Option<String> = None;
    let mut rest = words;
    while let Some((start, end)) = next_role(rest) {
        let before = rest[..start].trim_matches(is_joint);
        if !before.is_empty() {
            let glued = !rest.starts_with(is_joint);
            add(&mut found, before, role.as_deref(), reported, glued || role.is_none())?;
        }
        let (word, outlet) = clean_role(&rest[start..end]);
        if found.outlet.is_none() {
            found.outlet = outlet;
        }
        role = Some(word);
        rest = &rest[end..];
    }
    let role = role?;
    let tail = rest.trim_matches(is_joint);
    if tail.is_empty() {
        // `张三 文/图`: the role stands behind the names.
        if found.people.is_empty() {
            return None;
        }
        for person in found.people.iter_mut().filter(|p| p.role.is_none()) {
            person.role = Some(role.clone());
        }
        return Some(found);
    }
    let glued = !rest.starts_with(is_joint);
    add(&mut found, tail, Some(&role), reported, glued)?;
    Some(found)
}

fn is_joint(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '/' | '／'
                | ':'
                | '：'
                | '、'
                | '，'
                | ','
                | '丨'
                | '|'
                | '｜'
                | '│'
                | ';'
                | '；'
                | '—'
                | '-'
                | '·'
                | '（'
                | '）'
                | '('
                | ')'
        )
}

/// Adds the names in the list under the role. `None` when they are no names. Where nothing parts the names from their role
/// (`glued`) the first must bear a family name.
fn add(found: &mut People, list: &str, role: Option<&str>, reported: bool, glued: bool) -> Option<()> {
    let names = match split_names(list) {
        Some(names) if !reported || names.len() > 1 || is_name(&names[0]) => names,
        _ if reported => {
            let (name, place) = name_and_place(list)?;
            found.place = place;
            vec![name]
        }
        _ => return None,
    };
    if glued && !is_name(&names[0]) {
        return None;
    }
    // In `王大明／台北報導` the last of the list is where from.
    let place =
        reported && names.len() > 1 && (list.contains(['／', '/']) || names.last().is_some_and(|n| !is_name(n)));
    let people = if place { &names[..names.len() - 1] } else { &names[..] };
    if place {
        found.place = names.last().cloned();
    }
    for name in people {
        if !found.people.iter().any(|p| p.name == *name) {
            found.people.push(Byline { name: name.clone(), role: role.map(str::to_owned) });
        }
    }
    Some(())
}

/// `王大明台北`: a name with the place run on behind it.
fn name_and_place(list: &str) -> Option<(String, Option<String>)> {
    let plain = squeezed(list);
    let count = plain.chars().count();
    if !(4..=8).contains(&count) || !plain.chars().all(is_han) {
        return None;
    }
    let cut = if count == 4 { 2 } else { 3 };
    let at = plain.char_indices().nth(cut).map(|(at, _)| at)?;
    let (name, place) = plain.split_at(at);
    may_be_name(name).then(|| (name.to_owned(), Some(place.to_owned())))
}

/// Where the next role phrase stands in the words: its qualifiers and its noun.
fn next_role(words: &str) -> Option<(usize, usize)> {
    let (noun, end) = NOUNS.find(words)?;
    let front = &words[..noun];
    let from = front
        .rfind(|c: char| is_joint(c) && c != '·' && c != '-')
        .map_or(0, |at| at + front[at..].chars().next().map_or(1, char::len_utf8));
    let phrase = &front[from..];
    if phrase.is_empty() {
        return Some((noun, end));
    }
    if let Some((at, _)) = QUALIFIERS.find(phrase) {
        let lead = &phrase[..at];
        let keep = lead.is_empty() || is_outlet(lead);
        return Some((if keep { from } else { from + at }, end));
    }
    // `大学生记者`, `校园记者`: what kind of reporter.
    let kind = (2..=4).contains(&phrase.chars().count())
        && words[noun..end].ends_with(['者', '员', '員'])
        && phrase.chars().all(is_han)
        && !phrase.ends_with(['位', '名', '个', '個', '的', '和', '与', '及', '让', '请', '由'])
        && !is_name(phrase);
    Some((if kind || is_outlet(phrase) { from } else { noun }, end))
}

/// Words that the names of outlets hold.
static OUTLETS: Words<13> = Words::new([
    "日报",
    "晚报",
    "日報",
    "晚報",
    "时报",
    "時報",
    "客户端",
    "融媒",
    "全媒",
    "传媒",
    "通讯社",
    "电视台",
    "新闻网",
]);

/// Whether the words can be the name of a paper, an agency or a station.
pub(super) fn is_outlet(words: &str) -> bool {
    let plain = squeezed(words);
    let count = plain.chars().count();
    (2..=24).contains(&count)
        && !plain.chars().any(|c| matches!(c, '的' | '了' | '，' | '。' | '是' | '从' | '在'))
        && (plain.ends_with(['报', '報', '社', '网', '網', '台', '刊', '版', '端', '线', '视', '闻', '聞'])
            || OUTLETS.within(&plain))
}

/// The role as it is told, without the outlet's proper name: `株洲日报记者` is a 记者 of that outlet, `本报记者` stays.
fn clean_role(phrase: &str) -> (String, Option<String>) {
    let plain = squeezed(phrase);
    let plain = plain.trim_end_matches(['/', '／', '：']);
    let own = ["本报", "本報", "本社", "本刊", "本网", "本網", "本台", "本版"].iter().any(|o| plain.starts_with(o));
    if own {
        return (plain.to_owned(), None);
    }
    let noun = NOUNS.closing(plain).map_or(0, |noun| plain.len() - noun.len());
    if QUALIFIERS.is(&plain[..noun]) {
        return (plain.to_owned(), None);
    }
    let cut = QUALIFIERS.starts(&plain[..noun]).find(|at| *at > 0 && is_outlet(&plain[..*at])).unwrap_or(noun);
    let (lead, role) = plain.split_at(cut);
    if !lead.is_empty() && is_outlet(lead) {
        (role.to_owned(), Some(lead.to_owned()))
    } else {
        (plain.to_owned(), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &str) -> Vec<(String, String)> {
        byline_line(words)
            .map(|p| p.people.into_iter().map(|b| (b.name, b.role.unwrap_or_default())).collect())
            .unwrap_or_default()
    }

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn roles_and_names_in_many_forms() {
        assert_eq!(told("本报记者　刘 歌　焦　翔"), pairs(&[("刘歌", "本报记者"), ("焦翔", "本报记者")]));
        assert_eq!(
            told("江城日报·云上江城记者/王海 李小山 通讯员/赵云"),
            pairs(&[("王海", "记者"), ("李小山", "记者"), ("赵云", "通讯员")])
        );
        assert_eq!(
            told("本报驻韩国记者 万 宇 本报驻朝鲜记者 王 莉 程维丹"),
            pairs(&[("万宇", "本报驻韩国记者"), ("王莉", "本报驻朝鲜记者"), ("程维丹", "本报驻朝鲜记者")])
        );
        assert_eq!(told("□记者 张三"), pairs(&[("张三", "记者")]));
        assert_eq!(told("□ 大学生记者 王海"), pairs(&[("王海", "大学生记者")]));
        assert_eq!(told("■江城第一中学　王海"), pairs(&[("王海", "江城第一中学")]));
        assert_eq!(told("（记者王海 通讯员李云）"), pairs(&[("王海", "记者"), ("李云", "通讯员")]));
        assert_eq!(told("作者：周小舟"), pairs(&[("周小舟", "作者")]));
        assert_eq!(told("王海 文/图"), pairs(&[("王海", "文/图")]));
        assert_eq!(told("文/图 王海"), pairs(&[("王海", "文/图")]));
    }

    #[test]
    fn place_of_the_report_is_no_name() {
        let found = byline_line("記者王大明／台北報導").unwrap();
        assert_eq!((found.people[0].name.as_str(), found.place.as_deref()), ("王大明", Some("台北")));
        let found = byline_line("【記者王大明台北報導】").unwrap();
        assert_eq!((found.people[0].name.as_str(), found.place.as_deref()), ("王大明", Some("台北")));
    }

    #[test]
    fn an_outlet_is_no_person() {
        let found = byline_line("江城日报记者 王海").unwrap();
        assert_eq!(found.outlet.as_deref(), Some("江城日报"));
        assert!(byline_line("新华社记者").unwrap().people.is_empty());
        assert!(byline_line("本报评论员").unwrap().people.is_empty());
    }

    #[test]
    fn sentences_are_no_bylines() {
        assert_eq!(byline_line("记者从市政府获悉，今年将新建三座桥"), None);
        assert_eq!(byline_line("一位记者问道"), None);
        assert_eq!(bare_names("平安中国"), None);
        assert_eq!(bare_names("李进军").unwrap().people[0].name, "李进军");
    }
}
