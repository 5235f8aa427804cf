//! The page: everything is in the library's `ui`.

fn main() {
    broadsheet::ui::app::start();
}
