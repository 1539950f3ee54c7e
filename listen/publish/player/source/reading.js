// Reading along: the sentence and the word that are heard, and playing from a paragraph.

import { raise } from "./drawing.js";
import { lastBegun } from "./small.js";
import { lettersOf, textOf } from "./text.js";

const BUSY = "a,button,input,label,select,summary,textarea,audio,video,[role],[tabindex],[contenteditable]";

// `here` is the button that is put beside paragraphs; `moves` says whether the page may scroll.
export function readingOf(host, audio, sound, here, moves) {
  const label = here.title;
  // The blocks of the page that are read, and the first sentence of each.
  const blocks = [];
  const firsts = [];
  let sentences = [];
  let text;
  // What is heard, and where it stands.
  let sentence;
  let range;
  let word;
  // The place of the block that has the button, among the blocks.
  let chosen;
  let timer;
  let leaving;

  // Offsets count code points.
  function wordRange({ text_start: start, text_end: end }) {
    const count = (place) => lettersOf([...sentence.text].slice(0, place).join("")).length;
    const [from, to] = [sentence.letters[count(start)], sentence.letters[count(end) - 1]];
    return from <= to && text.range(from, to);
  }

  const rangeOf = (of) => of?.block && text.range(of.from, of.to);
  const playFrom = ({ start }) => sound.playFrom(start / 1000);
  const blockAt = (target) => blocks.findLastIndex((block) => block.contains(target));

  // Mark what is heard at a time in seconds; nothing at -1.
  function follow(time) {
    // Ten milliseconds of grace: a sought time may come back a hair too early.
    const now = time * 1000 + 10;
    const next = lastBegun(sentences, now);
    if (next !== sentence) {
      const before = range;
      sentence?.block?.removeAttribute("data-listen-now");
      sentence = next;
      range = rangeOf(sentence);
      if (!paint("sentence", range)) sentence?.block?.setAttribute("data-listen-now", "");
      // Who still looks at what was heard is reading along; nobody else's page is moved.
      if (moves && before && range && inView(before) && !inView(range)) show();
    }
    const nextWord = sentence && lastBegun(sentence.words, now);
    if (nextWord !== word) paint("word", nextWord && wordRange(nextWord));
    word = nextWord;
  }

  // Scroll to what is heard.
  function show() {
    const { top } = (range ?? host).getBoundingClientRect();
    const calm = matchMedia("(prefers-reduced-motion:reduce)").matches;
    scrollBy({ top: top - innerHeight * 0.3, behavior: calm ? "instant" : "smooth" });
  }

  // Put the button beside a paragraph, or away.
  function offer(at) {
    const block = blocks[at];
    blocks[chosen]?.removeAttribute("data-listen-chosen");
    chosen = at;
    raise(here, block, host);
    if (!block) return;
    here.title = `${label}: ${firsts[at].text}`;
    if (here.matches(":focus")) {
      block.setAttribute("data-listen-chosen", "");
      block.scrollIntoView({ block: "nearest" });
    }
    // In the margin where lines begin, or in the other, or else above a corner.
    const { left, right, top } = block.getBoundingClientRect();
    const margins = [left - 40, right + 8];
    if (getComputedStyle(block).direction === "rtl") margins.reverse();
    const margin = margins.find((x) => x > 0 && x < innerWidth - 48);
    here.style.left = `${scrollX + (margin ?? right - 34)}px`;
    here.style.top = `${scrollY + top - (margin ? 2 : 34)}px`;
  }

  here.onclick = () => playFrom(firsts[chosen]);
  here.onblur = () => offer();
  here.onkeydown = (event) => {
    const next = chosen + { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!blocks[next]) return;
    event.preventDefault();
    offer(next);
  };

  return {
    follow,
    show,

    // Find the transcript's sentences in the page.
    async load(url) {
      const { cues } = await (await fetch(url)).json();
      text = textOf(document.body);
      sentences = text.place(cues);
      for (const each of sentences) {
        if (!(each.from <= each.to)) continue;
        each.block = text.block(each.from);
        if (!blocks.includes(each.block)) firsts[blocks.push(each.block) - 1] = each;
      }
    },

    // While it plays, a click in the text goes there. Links, buttons and selecting stay themselves.
    click({ target, clientX, clientY, detail }) {
      const at = target.closest(BUSY) ? -1 : blockAt(target);
      clearTimeout(timer);
      if (at < 0 || detail > 1) return;
      const touched = sentences.filter(({ block }) => block === blocks[at]).find((each) =>
        [...rangeOf(each).getClientRects()].some(({ left, right, top, bottom }) =>
          left <= clientX && clientX <= right && top <= clientY && clientY <= bottom));
      // A second click would make it a selection.
      timer = setTimeout(() => {
        if (!getSelection().isCollapsed) return;
        if (audio.paused) offer(at);
        else playFrom(touched ?? firsts[at]);
      }, 250);
    },

    // The way from a paragraph to its button leads across the margin.
    hover({ target, pointerType }) {
      clearTimeout(leaving);
      if (pointerType === "touch" || target === host || here.matches(":focus")) return;
      const at = blockAt(target);
      if (at < 0) leaving = setTimeout(offer, 500);
      else offer(at);
    },

    // Let a paragraph be chosen with the arrow keys, from the one that is heard or seen.
    choose() {
      const heard = blocks.indexOf(sentence?.block);
      const seen = blocks.findIndex((block) => block.getBoundingClientRect().top > 0);
      offer(Math.max(0, heard < 0 ? seen : heard));
      here.focus();
      offer(chosen);
    },
  };
}

function inView(range) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight - 72;
}

// Mark without touching the page's own markup; false where the browser cannot.
function paint(name, range) {
  if (!window.Highlight) return false;
  if (range) CSS.highlights.set(`listen-${name}`, new Highlight(range));
  else CSS.highlights.delete(`listen-${name}`);
  return true;
}
