//! The commands that print a table: `words`, `search`, `kwic`, `collocates` …

use std::io;

use super::Outcome;
use super::library::{self, bad_query, print, refused};
use crate::export;
use crate::query;
use crate::wire::facts::EntityKind;
use crate::wire::{
    ArticleId, CollocateOrder, ConcordanceOrder, Fault, KeynessOrder, KeywordMethod, Period, Question, Reference, Zone,
};

/// One of the commands.
#[derive(Debug, clap::Args)]
pub(super) struct Table<Q: clap::Args> {
    #[command(flatten)]
    question: Q,
    #[command(flatten)]
    library: library::Input,
}

/// What a command asks.
pub(super) trait Ask: clap::Args {
    /// The question about the articles of the library.
    fn question(&self, library: &library::Input) -> Question;
}

/// Prints the table.
pub(super) fn run<Q: Ask>(args: &Table<Q>) -> io::Result<Outcome> {
    let question = args.question.question(&args.library);
    // What cannot be read is told before much is read.
    if let Err(error) = query::parse(&args.library.query) {
        return Ok(bad_query("--query", &args.library.query, &error));
    }
    if let Some((node, Err(error))) = question.node().map(|node| (node, query::parse(node))) {
        return Ok(bad_query("--node", node, &error));
    }
    let (mut engine, outcome) = args.library.load()?;
    if question.asks_what_is_told() {
        engine.load_gazetteer(library::GAZETTEER).map_err(io::Error::other)?;
    }
    let selection = args.library.selection();
    if let Err(Fault::BadQuery(error)) = engine.part(&selection) {
        return Ok(bad_query("--query", &selection.query, &error));
    }
    match engine.answer(&selection, &question) {
        Ok(answer) => {
            print(&export::write(&answer, args.library.format(), &[]).map_err(|fault| refused(&fault))?)?;
            Ok(outcome)
        }
        Err(Fault::BadQuery(error)) => {
            let (argument, asked) = match question.reference() {
                Some(reference) => ("--reference", reference.query.as_str()),
                None => ("--node", question.node().unwrap_or_default()),
            };
            Ok(bad_query(argument, asked, &error))
        }
        Err(fault) => Err(refused(&fault)),
    }
}

/// The frequency list.
#[derive(Debug, clap::Args)]
pub(super) struct Words {
    /// Leave out function words.
    #[arg(long)]
    content_only: bool,
}

impl Ask for Words {
    fn question(&self, library: &library::Input) -> Question {
        Question::Words { limit: library.limit(), content_only: self.content_only }
    }
}

/// The articles that the query finds.
#[derive(Debug, clap::Args)]
pub(super) struct Search {}

impl Ask for Search {
    fn question(&self, library: &library::Input) -> Question {
        Question::Search { limit: library.limit() }
    }
}

/// The concordance.
#[derive(Debug, clap::Args)]
pub(super) struct Kwic {
    /// What is looked at, in the language of queries.
    #[arg(long, value_name = "QUERY")]
    node: String,
    /// Words of context on either side.
    #[arg(long, default_value_t = 10)]
    context: u32,
    /// By what lines are sorted, first by the first: 1L, 2L … the words to the left, node, 1R … to the right, article, date.
    #[arg(long, value_delimiter = ',', value_parser = concordance_order)]
    sort: Vec<ConcordanceOrder>,
    /// Lines to leave out at the beginning.
    #[arg(long, default_value_t = 0)]
    from: u32,
}

impl Ask for Kwic {
    fn question(&self, library: &library::Input) -> Question {
        let Self { node, context, sort, from } = self;
        Question::Concordance {
            node: node.clone(),
            context: *context,
            order: sort.clone(),
            from: *from,
            limit: library.limit(),
        }
    }
}

fn concordance_order(written: &str) -> Result<ConcordanceOrder, String> {
    let place = |side: &[char]| written.strip_suffix(side)?.parse::<u8>().ok().filter(|place| *place > 0);
    match (written, place(&['L', 'l']), place(&['R', 'r'])) {
        ("node", ..) => Ok(ConcordanceOrder::Node),
        ("article", ..) => Ok(ConcordanceOrder::Article),
        ("date", ..) => Ok(ConcordanceOrder::Date),
        (_, Some(place), _) => Ok(ConcordanceOrder::Left(place)),
        (_, _, Some(place)) => Ok(ConcordanceOrder::Right(place)),
        _ => Err("write 1L, 2L …, node, 1R, 2R …, article or date".into()),
    }
}

/// The words near a node.
#[derive(Debug, clap::Args)]
pub(super) struct Collocates {
    /// What is looked at, in the language of queries.
    #[arg(long, value_name = "QUERY")]
    node: String,
    /// Words to the left that are near.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(0..=50))]
    left: u32,
    /// Words to the right that are near.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(0..=50))]
    right: u32,
    /// Go on beyond the end of a sentence, though not of a paragraph.
    #[arg(long)]
    across: bool,
    /// A collocate stands near so often at least.
    #[arg(long, default_value_t = 1)]
    least: u32,
    /// The greatest of this first.
    #[arg(long, default_value = "log_dice", value_name = "MEASURE", value_parser = collocate_order)]
    order: CollocateOrder,
}

impl Ask for Collocates {
    fn question(&self, library: &library::Input) -> Question {
        let Self { node, left, right, across, least, order } = self;
        Question::Collocates {
            node: node.clone(),
            left: *left,
            right: *right,
            across: *across,
            least: *least,
            order: *order,
            limit: library.limit(),
        }
    }
}

fn collocate_order(written: &str) -> Result<CollocateOrder, String> {
    Ok(match written {
        "log_dice" => CollocateOrder::LogDice,
        "log_likelihood" => CollocateOrder::LogLikelihood,
        "mi" => CollocateOrder::Mi,
        "mi3" => CollocateOrder::Mi3,
        "t" => CollocateOrder::T,
        "delta_p" => CollocateOrder::DeltaP,
        "observed" => CollocateOrder::Observed,
        _ => return Err("write log_dice, log_likelihood, mi, mi3, t, delta_p or observed".into()),
    })
}

/// What the selection has more of than another.
#[derive(Debug, clap::Args)]
pub(super) struct Keyness {
    /// What the selection is compared with; without it, all other articles.
    #[arg(long, value_name = "QUERY")]
    reference: Option<String>,
    /// A word occurs so often in both together at least.
    #[arg(long, default_value_t = 1)]
    least: u32,
    /// The greatest of this first.
    #[arg(long, default_value = "log_likelihood", value_name = "MEASURE", value_parser = keyness_order)]
    order: KeynessOrder,
}

impl Ask for Keyness {
    fn question(&self, library: &library::Input) -> Question {
        let reference = self.reference.as_deref().map(|query| library.selected(query));
        Question::Keyness { reference, least: self.least, order: self.order, limit: library.limit() }
    }
}

/// The selection beside another, or one zone of its text beside another.
#[derive(Debug, clap::Args)]
pub(super) struct Compare {
    /// What the selection is compared with; without it, all other articles.
    #[arg(long, value_name = "QUERY")]
    reference: Option<String>,
    /// In place of another selection: which zones of its own text are compared with each other. headline is kickers, headlines, decks
    /// and cross-heads, body paragraphs, caption captions.
    #[arg(long, value_name = "ZONE,ZONE", conflicts_with = "reference", value_parser = zones)]
    zones: Option<[Zone; 2]>,
    /// What of them is compared.
    #[arg(long, value_enum, default_value_t = Of::Words)]
    of: Of,
    /// A word occurs so often in both together at least.
    #[arg(long, default_value_t = 1)]
    least: u32,
}

/// What of two selections is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Of {
    Words,
    People,
    Places,
    Organisations,
}

impl Ask for Compare {
    fn question(&self, library: &library::Input) -> Question {
        let reference = match (self.zones, self.reference.as_deref()) {
            (Some(zones), _) => Reference::Zones(zones),
            (None, Some(query)) => Reference::Selection(library.selected(query)),
            (None, None) => Reference::Rest,
        };
        let kind = match self.of {
            Of::Words => None,
            Of::People => Some(EntityKind::Person),
            Of::Places => Some(EntityKind::Place),
            Of::Organisations => Some(EntityKind::Organisation),
        };
        Question::Compare { reference, kind, least: self.least, limit: library.limit() }
    }
}

fn zones(written: &str) -> Result<[Zone; 2], String> {
    let zones = written.split_once(',').and_then(|(here, there)| Some([Zone::from_key(here)?, Zone::from_key(there)?]));
    zones.ok_or_else(|| "write two of headline, body and caption, as in headline,body".into())
}

fn keyness_order(written: &str) -> Result<KeynessOrder, String> {
    Ok(match written {
        "log_likelihood" => KeynessOrder::LogLikelihood,
        "log_ratio" => KeynessOrder::LogRatio,
        "percent_diff" => KeynessOrder::PercentDiff,
        "simple_maths" => KeynessOrder::SimpleMaths,
        _ => return Err("write log_likelihood, log_ratio, percent_diff or simple_maths".into()),
    })
}

/// What articles are about.
#[derive(Debug, clap::Args)]
pub(super) struct Keywords {
    /// How words are weighed: tfidf by their rarity in other texts, textrank by the words that they stand beside.
    #[arg(long, value_enum, default_value_t = Method::Tfidf)]
    method: Method,
}

/// How words are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Method {
    Tfidf,
    Textrank,
}

impl Ask for Keywords {
    fn question(&self, library: &library::Input) -> Question {
        let method = match self.method {
            Method::Tfidf => KeywordMethod::TfIdf,
            Method::Textrank => KeywordMethod::TextRank,
        };
        Question::Keywords { method, limit: library.limit() }
    }
}

/// Words that follow each other.
#[derive(Debug, clap::Args)]
pub(super) struct Ngrams {
    /// How many words.
    #[arg(long, short, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=9))]
    n: u32,
    /// A row occurs so often at least.
    #[arg(long, default_value_t = 1)]
    least: u32,
}

impl Ask for Ngrams {
    fn question(&self, library: &library::Input) -> Question {
        Question::Ngrams { n: self.n, least: self.least, limit: library.limit() }
    }
}

/// Where in each article a node stands.
#[derive(Debug, clap::Args)]
pub(super) struct Dispersion {
    /// What is looked at, in the language of queries.
    #[arg(long, value_name = "QUERY")]
    node: String,
}

impl Ask for Dispersion {
    fn question(&self, library: &library::Input) -> Question {
        Question::Dispersion { node: self.node.clone(), limit: library.limit() }
    }
}

/// How often a node occurs over time.
#[derive(Debug, clap::Args)]
pub(super) struct Series {
    /// What is looked at, in the language of queries.
    #[arg(long, value_name = "QUERY")]
    node: String,
    /// How fine.
    #[arg(long, value_enum, default_value_t = By::Year)]
    by: By,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum By {
    Year,
    Month,
    Day,
}

impl Ask for Series {
    fn question(&self, _: &library::Input) -> Question {
        let by = match self.by {
            By::Year => Period::Year,
            By::Month => Period::Month,
            By::Day => Period::Day,
        };
        Question::Series { node: self.node.clone(), by }
    }
}

/// Words that the dictionary may lack.
#[derive(Debug, clap::Args)]
pub(super) struct NewWords {
    /// A candidate occurs so often at least.
    #[arg(long, default_value_t = 3)]
    least: u32,
}

impl Ask for NewWords {
    fn question(&self, library: &library::Input) -> Question {
        Question::NewWords { least: self.least, limit: library.limit() }
    }
}

/// The articles that are most like one.
#[derive(Debug, clap::Args)]
pub(super) struct Similar {
    /// Like which: the index of its page, a colon, its index on the page.
    #[arg(long, value_name = "PAGE:ARTICLE", value_parser = article)]
    article: ArticleId,
}

impl Ask for Similar {
    fn question(&self, library: &library::Input) -> Question {
        Question::Similar { article: self.article, limit: library.limit() }
    }
}

fn article(written: &str) -> Result<ArticleId, String> {
    let parts = written.split_once(':').unwrap_or((written, "0"));
    match (parts.0.parse(), parts.1.parse()) {
        (Ok(page), Ok(article)) => Ok(ArticleId { page, article }),
        _ => Err("write the index of a page, a colon and the index of an article: 0:2".into()),
    }
}

/// Passages that articles share.
#[derive(Debug, clap::Args)]
pub(super) struct Reuse {}

impl Ask for Reuse {
    fn question(&self, library: &library::Input) -> Question {
        Question::Reuse { limit: library.limit() }
    }
}

/// How rich the words are.
#[derive(Debug, clap::Args)]
pub(super) struct Diversity {}

impl Ask for Diversity {
    fn question(&self, _: &library::Input) -> Question {
        Question::Diversity
    }
}
