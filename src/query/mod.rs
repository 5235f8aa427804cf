//! The query language: what a reader types into the search box or after `--query`, read into a tree. Pure: it knows no
//! index and finds nothing, so that the page too can say where a query goes wrong.
//!
//! | written | means |
//! | --- | --- |
//! | `河长` | the text holds these characters, also across word borders |
//! | `"河长 办"`, `“河长”`, `「河长」` | the same; nothing between the marks is an operator |
//! | `a b`, `a AND b` | both |
//! | `a OR b` | one or the other; binds less than `AND` |
//! | `NOT a`, `a NOT b` | not the one that follows; binds more than `AND` |
//! | `(a OR b) c`, `（a OR b） c` | what belongs together |
//! | `清*塘`, `第?批` | any stretch, one character, within a word |
//! | `/\d+万元/` | a regular expression; a slash in it is `\/` |
//! | `headline:河长`, `标题：河长` | in this [`Field`] only; also before a quotation or a group |
//! | `date:2021-04..2021-06` | printed in these [`Dates`], of which either end may be open |
//! | `pos:n` | a word with this part of speech |
//! | `word:河长`, `word:"河长 来"` | the word itself, several in a row |
//! | `\(` | the sign itself |
//!
//! Who knows nothing of this is never punished for it. `C++`, `4+1`, `12:30`, `http://x.org/a?b=1`, `-`, `*`, `:` and `/`
//! are looked for as they stand, and so is a query of nothing but punctuation. Operators are upper case (`and` is a word). A
//! quotation mark opens a quotation only where a term begins (`5"` is text), and where Chinese marks are followed by
//! more of the word, as in `“十四五”规划`, they are part of it. A slash opens an expression only where a term begins, no
//! white space follows and the next slash ends the term (`/usr/bin` is text). A name before a colon must be a field's
//! only where it looks like one: two or more of `a` to `z` and `_`, and after the colon neither a border, a digit nor
//! `//`. A backslash before a letter, a digit or white space is a backslash.
//!
//! [`parse`] gives a [`Query`] or an [`Error`] with its place; [`Query`] prints itself so that it reads back as the same.

mod ast;
mod date;
mod edit;
mod error;
mod field;
mod lexer;
mod parser;
mod print;

pub use ast::{Expr, Leaf, Node, Piece, Query, Term};
pub use date::{Dates, Day, Moment};
pub use error::{Error, Operator, Problem};
pub use field::Field;
pub use parser::{MAX_DEPTH, MAX_LENGTH, parse};
