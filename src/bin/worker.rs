//! The program in the worker. All of it is in [`broadsheet::worker`].

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        console_error_panic_hook::set_once();
        broadsheet::worker::start();
    }
}
