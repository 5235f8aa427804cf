//! Changing a query by a click: a term more, a term less. What comes out is printed with [`Query`]'s `to_string`.

use super::ast::{Expr, Leaf, Node, Query};

impl Query {
    /// Whether the term must hold: it is one of the [parts](Self::parts).
    #[must_use]
    pub fn demands(&self, leaf: &Leaf) -> bool {
        self.parts().iter().any(|part| is(part, leaf))
    }

    /// The query that also demands the term. A part that shuns it is taken away. Blank text changes nothing.
    #[must_use]
    pub fn with(&self, leaf: Leaf) -> Self {
        if leaf.is_blank() || self.demands(&leaf) {
            return self.clone();
        }
        let rest = self.without_part(|part| matches!(&part.expr, Expr::Not(node) if is(node, &leaf)));
        rest.and(Node::new(Expr::Leaf(leaf)))
    }

    /// The query that also shuns the term, and nowhere asks for it. Blank text changes nothing.
    #[must_use]
    pub fn excluding(&self, leaf: Leaf) -> Self {
        if leaf.is_blank() {
            return self.clone();
        }
        self.without(&leaf).and(Node::new(Expr::Not(Box::new(Node::new(Expr::Leaf(leaf))))))
    }

    /// The query without the term, wherever it stood, sought or shunned; what then joins nothing goes too.
    #[must_use]
    pub fn without(&self, leaf: &Leaf) -> Self {
        Self { root: self.root.as_ref().and_then(|root| without(root, leaf)) }
    }

    /// The query without the part at this place among its [parts](Self::parts).
    #[must_use]
    pub fn without_part_at(&self, place: usize) -> Self {
        let mut at = 0;
        self.without_part(|_| {
            at += 1;
            at == place + 1
        })
    }

    fn without_part(&self, mut goes: impl FnMut(&Node) -> bool) -> Self {
        let parts: Vec<Node> = self.parts().iter().filter(|part| !goes(part)).cloned().collect();
        Self { root: joined(parts, Expr::And) }
    }

    fn and(&self, node: Node) -> Self {
        let mut parts = self.parts().to_vec();
        parts.push(node);
        Self { root: joined(parts, Expr::And) }
    }
}

fn is(node: &Node, leaf: &Leaf) -> bool {
    matches!(&node.expr, Expr::Leaf(own) if own.is_same(leaf))
}

fn without(node: &Node, leaf: &Leaf) -> Option<Node> {
    let rest = |nodes: &[Node]| nodes.iter().filter_map(|node| without(node, leaf)).collect();
    match &node.expr {
        Expr::And(nodes) => joined(rest(nodes), Expr::And),
        Expr::Or(nodes) => joined(rest(nodes), Expr::Or),
        Expr::Not(inner) => {
            without(inner, leaf).map(|inner| Node { expr: Expr::Not(Box::new(inner)), span: node.span })
        }
        Expr::Leaf(own) => (!own.is_same(leaf)).then(|| node.clone()),
    }
}

fn joined(mut nodes: Vec<Node>, join: fn(Vec<Node>) -> Expr) -> Option<Node> {
    if nodes.len() < 2 { nodes.pop() } else { Some(Node::new(join(nodes))) }
}

#[cfg(test)]
mod tests {
    use crate::query::{Field, Leaf, Query, parse};

    fn check(query: &str, change: impl Fn(&Query) -> Query, expected: &str) {
        let changed = change(&parse(query).unwrap());
        assert_eq!(changed.to_string(), expected);
        assert_eq!(parse(expected).unwrap().unplaced(), changed.unplaced(), "{expected} reads back");
    }

    #[test]
    fn a_term_more() {
        let more = |text: &'static str| move |query: &Query| query.with(Leaf::text(text));
        check("", more("河长"), "河长");
        check("a", more("河长"), "a 河长");
        check("a", more(" "), "a");
        check("a OR b", more("c"), "(a OR b) c");
        check("a NOT c", more("c"), "a c");
        check("a c", more("c"), "a c");
        check("a \"c\"", more("c"), "a \"c\"");
        check("a", more("“十四五”规划"), "a “十四五”规划");
        check("a", more("两 字"), "a \"两 字\"");
        check("a", more("AND"), "a \"AND\"");
        check("a", more("和\"好\""), "a 和\"好\"");
        check("a", more("(图)"), "a \"(图)\"");
        check("a", more("date:2021"), "a \"date:2021\"");
        check("a", more("/x/"), "a \"/x/\"");
        check("a", more("C:\\dir"), "a C:\\dir");
        check("a", |query| query.with(Leaf::text("王小明").within(Field::Byline)), "a byline:王小明");
    }

    #[test]
    fn a_term_less() {
        let less = |text: &'static str| move |query: &Query| query.without(&Leaf::text(text));
        check("a", less("a"), "");
        check("a b", less("a"), "b");
        check("a OR b", less("a"), "b");
        check("c (a OR b)", less("a"), "c b");
        check("c NOT a", less("a"), "c");
        check("NOT (a b)", less("a"), "NOT b");
        check("headline:a b", less("a"), "headline:a b");
        check("a b c", |query| query.without_part_at(1), "a c");
        check("a OR b", |query| query.without_part_at(0), "");
    }

    #[test]
    fn a_term_shunned() {
        let shun = |text: &'static str| move |query: &Query| query.excluding(Leaf::text(text));
        check("", shun("a"), "NOT a");
        check("a b", shun("a"), "b NOT a");
        check("b OR a", shun("a"), "b NOT a");
        check("b NOT a", shun("a"), "b NOT a");
        check("b OR c", shun("a b"), "(b OR c) NOT \"a b\"");
    }
}
