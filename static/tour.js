// Goes round the page: one step of the dialog at a time, beside what it points at. Fetched when that is first asked for.

/** Pixels around what is pointed at, and between it and the words. */
const AROUND = 6;
const BETWEEN = 14;
/** Pixels that stay free at the edges of the window. */
const EDGE = 8;

const make = (name, given = {}, ...parts) => {
  const element = Object.assign(document.createElement(name), given);
  element.append(...parts);
  return element;
};

const hands = Object.fromEntries(
  ["skip", "back", "next", "done"].map((name) => [name, make("button", { type: "button", className: "button" })]),
);
hands.next.classList.add("main");
hands.done.classList.add("main");
const spot = make("div", { className: "tour-spot" });
const [title, text] = [make("h2"), make("p")];
const count = make("span", { className: "quiet" });
const words = make("div", {}, title, text);
words.setAttribute("aria-live", "polite");
const card = make("div", { className: "tour-card" }, words, make("p", { className: "dialog-hands" }, count, ...Object.values(hands)));
const dialog = make("dialog", { id: "tour", className: "tour" }, spot, card);
document.body.append(dialog);

/** Of each step what it points at, its heading and its text. */
let steps = [];
let at = 0;

const isInSight = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

const within = (value, most) => Math.max(EDGE, Math.min(value, most - EDGE));

/** Puts the words below what they are about, above or beside it, wherever there is room; in the middle where it is not there. */
function place() {
  const target = [...document.querySelectorAll(steps[at][0])].find(isInSight);
  const { offsetWidth: width, offsetHeight: height } = card;
  spot.hidden = !target;
  let [x, y] = [(innerWidth - width) / 2, (innerHeight - height) / 2];
  if (target) {
    target.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const box = { left: left - AROUND, top: top - AROUND, width: right - left + 2 * AROUND, height: bottom - top + 2 * AROUND };
    for (const [name, value] of Object.entries(box)) spot.style[name] = `${value}px`;
    const [below, above] = [bottom + BETWEEN, top - BETWEEN - height];
    if (below + height <= innerHeight - EDGE) [x, y] = [left, below];
    else if (above >= EDGE) [x, y] = [left, above];
    else [x, y] = [right + BETWEEN + width <= innerWidth ? right + BETWEEN : left - BETWEEN - width, top];
  }
  card.style.left = `${within(x, innerWidth - width)}px`;
  card.style.top = `${within(y, innerHeight - height)}px`;
}

function go(to) {
  at = Math.max(0, Math.min(to, steps.length - 1));
  const isLast = at === steps.length - 1;
  [, title.textContent, text.textContent] = steps[at];
  count.textContent = `${at + 1} / ${steps.length}`;
  hands.back.disabled = at === 0;
  hands.skip.hidden = hands.next.hidden = isLast;
  hands.done.hidden = !isLast;
  // The hand stays where it is, unless that is gone.
  if (document.activeElement !== hands.back || at === 0) hands[isLast ? "done" : "next"].focus();
  place();
}

hands.skip.onclick = hands.done.onclick = () => dialog.close();
hands.back.onclick = () => go(at - 1);
hands.next.onclick = () => go(at + 1);
dialog.onkeydown = ({ key }) => {
  if (key === "ArrowRight") go(at + 1);
  if (key === "ArrowLeft") go(at - 1);
};
dialog.onclose = () => {
  removeEventListener("resize", place);
  // What had the hand before may be gone, as the words of welcome are.
  const hand = document.activeElement;
  if (hand === document.body || !hand?.getClientRects().length) document.getElementById("main").focus({ preventScroll: true });
};

/** Begins at the first step: the name of the whole, those of the buttons, and of each step what it points at, its heading and its text. */
export function begin(name, skip, back, next, done, ...rest) {
  if (dialog.open) return;
  dialog.setAttribute("aria-label", name);
  for (const [hand, name] of Object.entries({ skip, back, next, done })) hands[hand].textContent = name;
  steps = Array.from({ length: rest.length / 3 }, (_, step) => rest.slice(3 * step, 3 * step + 3));
  dialog.showModal();
  addEventListener("resize", place);
  go(0);
}
