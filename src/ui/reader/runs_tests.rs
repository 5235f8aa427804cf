use super::*;
use crate::model::Rule;

fn span(text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap();
    Span::new(start, start + part.len())
}

fn block(span: Span, role: Role) -> Block {
    Block { span, role, article: Some(0), rule: Rule::Fallback, confidence: 1.0 }
}

#[test]
fn a_rejoined_sentence_keeps_its_pieces() {
    let text = "水清了,\n图片\n鱼来了。";
    let (left, right) = (span(text, "水清了,"), span(text, "鱼来了。"));
    let blocks =
        [block(left, Role::Paragraph), block(span(text, "图片"), Role::Caption), block(right, Role::Paragraph)];
    let line = "水清了,鱼来了。";
    let pieces = lay(line, &[left, right], text, &blocks);
    assert_eq!(&line[pieces[0].range.clone()], "水清了,");
    assert_eq!(&line[pieces[1].range.clone()], "鱼来了。");
    assert_eq!(pieces.iter().map(|piece| piece.block).collect::<Vec<_>>(), [Some(0), Some(2)]);
}

#[test]
fn white_space_inside_a_piece_does_not_shift_what_follows() {
    let text = "水 清\u{3000}了\nAPP users";
    let whole = Span::new(0, text.len());
    let line = "水清了APP users";
    let pieces = lay(line, &[whole], text, &[]);
    let hits = hits_in(line, &pieces, text, &[span(text, "users")]);
    assert_eq!(hits.len(), 1);
    assert_eq!(&line[hits[0].clone()], "users");
}

#[test]
fn a_hit_across_a_joint_is_marked_on_both_sides() {
    let text = "清水\n\n塘街道";
    let line = "清水塘街道";
    let spans = [span(text, "清水"), span(text, "塘街道")];
    let pieces = lay(line, &spans, text, &[]);
    let hits = hits_in(line, &pieces, text, &[Span::new(0, text.find("街").unwrap())]);
    assert_eq!(hits, std::slice::from_ref(&(0.."清水塘".len())));
}

#[test]
fn a_line_longer_than_its_pieces_is_covered_to_its_end() {
    let pieces = lay("甲乙丙丁", &[Span::new(0, 3)], "甲", &[]);
    assert_eq!(pieces[0].range, 0..12);
    assert_eq!(lay("甲", &[], "", &[])[0].range, 0..3);
}

#[test]
fn runs_tile_the_range() {
    let hit = 3..9;
    let ends = [3, 6, 12, 15];
    let runs = runs(0..15, std::slice::from_ref(&hit), &ends, &[0, 3, 10, 99]);
    assert_eq!(runs.iter().map(|run| run.range.clone()).collect::<Vec<_>>(), [0..3, 3..6, 6..9, 9..10, 10..12, 12..15]);
    assert_eq!(runs.iter().map(|run| run.hit).collect::<Vec<_>>(), [false, true, true, false, false, false]);
    assert_eq!(runs.iter().map(|run| run.edge).collect::<Vec<_>>(), [true, true, false, false, true, false]);
}

#[test]
fn a_headline_of_two_lines_claims_both_blocks_and_no_more() {
    let text = "上行\n下行\n他题";
    let page = Page {
        blocks: ["上行", "下行", "他题"].map(|part| block(span(text, part), Role::Headline)).to_vec(),
        ..Page::default()
    };
    assert_eq!(spans_of(&page, text, 0, Role::Headline, "上行下行", 0), [span(text, "上行"), span(text, "下行")]);
    assert!(spans_of(&page, text, 1, Role::Headline, "上行", 0).is_empty());
}
