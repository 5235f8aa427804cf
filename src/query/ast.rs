//! What a query says, as a tree with places.

use super::date::Dates;
use super::field::Field;
use crate::text::Span;

/// A query as it was read. Spans are byte offsets into the query's text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Query {
    /// The outermost node; none where nothing is asked, which everything satisfies.
    pub root: Option<Node>,
}

/// A part of a query and where it is written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Node {
    /// What it says.
    pub expr: Expr,
    /// Where, parentheses and field names included. Parts that were put together by [`Query::with`] and the like have the
    /// empty span at 0.
    pub span: Span,
}

/// What a node says of an article (or of a line).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Expr {
    /// All hold. Two or more.
    And(Vec<Node>),
    /// At least one holds. Two or more.
    Or(Vec<Node>),
    /// This does not hold.
    Not(Box<Node>),
    /// One term.
    Leaf(Leaf),
}

/// A term and where it must be found. The field before a group is given to each term in it: `headline:(a OR b)` is
/// `headline:a OR headline:b`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// Where; none means anywhere. [`Field::Date`] if and only if the term is [`Term::Dates`].
    pub field: Option<Field>,
    /// What.
    pub term: Term,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// These characters, also across word borders. Never empty.
    Text {
        /// Without quotation marks and escapes.
        text: String,
        /// Whether it was written between quotation marks. Both mean the same; what is printed keeps the form.
        quoted: bool,
    },
    /// A word with gaps: at least one [`Piece::Text`] and one that is none; no two texts or `*` stand side by side.
    Wildcard(Vec<Piece>),
    /// A regular expression as the `regex` crate writes it. It was not tried: it may be wrong.
    Regex(String),
    /// A stretch of time.
    Dates(Dates),
}

/// A piece of a word with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// These characters.
    Text(String),
    /// `?`: one character of a word.
    One,
    /// `*`: any number of characters of a word, or none.
    Any,
}

impl Query {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.root.is_none()
    }

    /// The parts that must all hold, which are what a reader can take away one by one: the members of the outermost `AND`,
    /// or the whole.
    #[must_use]
    pub fn parts(&self) -> &[Node] {
        match &self.root {
            None => &[],
            Some(Node { expr: Expr::And(parts), .. }) => parts,
            Some(root) => std::slice::from_ref(root),
        }
    }

    /// The terms in the order of the text, each with whether it is sought (and not, under `NOT`, shunned).
    #[must_use]
    pub fn leaves(&self) -> Vec<(&Leaf, bool)> {
        let mut leaves = Vec::new();
        if let Some(root) = &self.root {
            root.leaves(true, &mut leaves);
        }
        leaves
    }

    /// The same without places: equal for two queries that differ in nothing but how they are written.
    #[must_use]
    pub fn unplaced(&self) -> Self {
        Self { root: self.root.as_ref().map(Node::unplaced) }
    }
}

impl Node {
    /// A node that is written nowhere.
    pub(super) fn new(expr: Expr) -> Self {
        Self { expr, span: Span::default() }
    }

    fn leaves<'a>(&'a self, sought: bool, leaves: &mut Vec<(&'a Leaf, bool)>) {
        match &self.expr {
            Expr::And(nodes) | Expr::Or(nodes) => nodes.iter().for_each(|node| node.leaves(sought, leaves)),
            Expr::Not(node) => node.leaves(!sought, leaves),
            Expr::Leaf(leaf) => leaves.push((leaf, sought)),
        }
    }

    fn unplaced(&self) -> Self {
        let all = |nodes: &[Self]| nodes.iter().map(Self::unplaced).collect();
        Self::new(match &self.expr {
            Expr::And(nodes) => Expr::And(all(nodes)),
            Expr::Or(nodes) => Expr::Or(all(nodes)),
            Expr::Not(node) => Expr::Not(Box::new(node.unplaced())),
            Expr::Leaf(leaf) => Expr::Leaf(leaf.clone()),
        })
    }
}

impl Leaf {
    /// The exact characters, anywhere.
    #[must_use]
    pub fn text(text: &str) -> Self {
        let quoted = !super::print::reads_as_itself(text);
        Self { field: None, term: Term::Text { text: text.to_owned(), quoted } }
    }

    /// The same term, looked for in this field only. A date's field is always [`Field::Date`].
    #[must_use]
    pub fn within(self, field: Field) -> Self {
        let field = if matches!(self.term, Term::Dates(_)) { Field::Date } else { field };
        Self { field: Some(field), term: self.term }
    }

    /// Articles of these dates.
    #[must_use]
    pub fn dates(dates: Dates) -> Self {
        Self { field: Some(Field::Date), term: Term::Dates(dates) }
    }

    /// Whether there is nothing to look for, which no query can say.
    pub(super) fn is_blank(&self) -> bool {
        matches!(&self.term, Term::Text { text, .. } if text.chars().all(super::lexer::is_space))
    }

    /// Whether both look for the same, quoted or not.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let same = match (&self.term, &other.term) {
            (Term::Text { text, .. }, Term::Text { text: other, .. }) => text == other,
            (term, other) => term == other,
        };
        same && self.field == other.field
    }
}
