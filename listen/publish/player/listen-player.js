// <listen-player>: plays a post's narration and shows in the post what is being heard.
//
// It stands round `<audio controls>` and takes its place; where this script does not run, the
// browser's own controls stay. No inline style or script, so a strict Content-Security-Policy
// holds; nothing is fetched but the sound, its chapters and its transcript, each when needed.
//
// The file is delivered without its comments (see files.py): each has its lines to itself.

const BACK = 15;
const FORWARD = 30;
const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];
const SVG = "http://www.w3.org/2000/svg";

// --- Look -------------------------------------------------------------------------------------

// Everything is drawn in the page's own text colour, so that it suits any theme, light or dark.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host {
  all: initial;
  display: block;
  margin-block: 1.5em;
  color: var(--listen-text, inherit);
  font-family: var(--listen-font, inherit);
  font-size: max(.9375em, 14px);
  line-height: 1.4;
  --_accent: var(--listen-accent, currentColor);
  --_line: var(--listen-line, color-mix(in srgb, currentColor 22%, transparent));
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
section {
  padding: 1em;
  border: 1px solid var(--_line);
  border-radius: var(--listen-radius, 1em);
  background: var(--listen-background, color-mix(in srgb, currentColor 4%, transparent));
}
.row, .tools { display: flex; align-items: center; gap: .25em; }
.row { flex-wrap: wrap; gap: .25em .875em; }
.tools { margin-inline: auto -.375em; }
.titles { flex: 1 1 9em; min-width: 0; overflow-wrap: anywhere; }
.titles b, .titles span { display: block; }
button, a, select {
  display: inline-grid;
  place-items: center;
  min-width: 2.375em;
  min-height: 2.375em;
  margin: 0;
  padding: 0;
  border: 0;
  border-radius: .6em;
  background: none;
  color: inherit;
  font: inherit;
  text-decoration: none;
  cursor: pointer;
  touch-action: manipulation;
}
select { padding-inline: .25em; appearance: none; text-align: center; text-align-last: center; }
option { background: Canvas; color: CanvasText; }
:is(button, a, select):hover, [aria-expanded="true"] { background: color-mix(in srgb, currentColor 10%, transparent); }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
svg { width: 1.5em; height: 1.5em; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
text { fill: currentColor; stroke: none; font: 600 8px system-ui, sans-serif; text-anchor: middle; }
.flip { transform: scaleX(-1); }
.play { border-radius: 50%; color: var(--_accent); }
.play svg { width: 3.25em; height: 3.25em; fill: currentColor; fill-rule: evenodd; stroke: none; }
.time { direction: ltr; display: flex; align-items: center; gap: .75em; margin-top: .5em; font-size: .875em; font-variant-numeric: tabular-nums; }
.line { position: relative; flex: 1; display: flex; }
.line i { position: absolute; top: calc(50% - .125em); width: .1875em; height: .25em; margin-inline-start: -.09375em; border-radius: 1px; background: currentColor; pointer-events: none; }
.marks { position: absolute; inset: 0 .5em; pointer-events: none; }
input { appearance: none; width: 100%; height: 24px; margin: 0; background: none; color: var(--_accent); cursor: pointer; }
input::-webkit-slider-runnable-track { height: .25em; border-radius: 1em; background: linear-gradient(to right, currentColor var(--played, 0%), var(--_line) 0); }
input::-moz-range-track { height: .25em; border-radius: 1em; background: linear-gradient(to right, currentColor var(--played, 0%), var(--_line) 0); }
input::-webkit-slider-thumb { appearance: none; width: 1em; height: 1em; margin-top: -.375em; border-radius: 50%; background: currentColor; }
input::-moz-range-thumb { width: 1em; height: 1em; border: 0; border-radius: 50%; background: currentColor; }
ol { max-height: 18em; margin: .75em -.25em -.25em; padding: .5em 0 0; border-top: 1px solid var(--_line); overflow: auto; list-style: none; }
ol button { display: flex; justify-content: space-between; gap: 1em; width: 100%; padding: .375em .5em; text-align: start; }
ol button span:first-child { overflow-wrap: anywhere; }
[aria-current] { font-weight: 700; box-shadow: inset .1875em 0 var(--_accent); }
[role="status"]:empty { display: none; }
[role="status"] { margin-top: .5em; font-size: .875em; }

.bar {
  position: fixed;
  inset: auto 0 0;
  width: 100%;
  max-width: none;
  margin: 0;
  padding: .375em max(.75em, 50% - 22em) calc(.375em + env(safe-area-inset-bottom, 0px));
  border: 0;
  border-top: 1px solid var(--_line);
  overflow: visible;
  background: var(--_ground, Canvas);
  color: inherit;
  font-size: .9375em;
}
.bar .row { flex-wrap: nowrap; gap: .5em; }
.bar .play svg { width: 2.375em; height: 2.375em; }
.bar .titles { display: block; padding: .25em .375em; overflow: hidden; text-align: start; text-overflow: ellipsis; white-space: nowrap; }
.bar::before { content: ""; position: absolute; top: -2px; left: 0; width: var(--played, 0%); height: 3px; background: var(--_accent); }
.clock { font-variant-numeric: tabular-nums; }

.here {
  position: absolute;
  inset: auto;
  margin: 0;
  min-width: 32px;
  min-height: 32px;
  border: 1px solid var(--_line);
  border-radius: 50%;
  background: var(--_ground, Canvas);
  color: inherit;
}
.here svg { width: 20px; height: 20px; fill: currentColor; }

@media (forced-colors: active) {
  input { appearance: auto; }
  :is(button, a, select):not(.play) { border: 1px solid; }
  .marks { display: none; }
}
@media print { :host { display: none !important; } }
`);

// What stands in the page itself: the marks, and room below its end for the bar.
const pageSheet = new CSSStyleSheet();
pageSheet.replaceSync(`
::highlight(listen-sentence) { background-color: var(--listen-highlight, color-mix(in srgb, gold 36%, transparent)); }
::highlight(listen-word) { text-decoration: underline .15em; }
[data-listen-now] { background-color: var(--listen-highlight, color-mix(in srgb, gold 36%, transparent)); }
[data-listen-chosen] { outline: 2px solid; outline-offset: .25em; }
[data-listen-bar] { scroll-padding-block-end: var(--listen-bar); }
[data-listen-bar] body::after { content: ""; display: block; clear: both; flex: none; grid-column: 1 / -1; height: var(--listen-bar); }
@media (forced-colors: active) { ::highlight(listen-sentence) { background-color: Highlight; color: HighlightText; } }
@media print {
  ::highlight(listen-sentence), [data-listen-now] { background-color: transparent; }
  ::highlight(listen-word) { text-decoration: none; }
  [data-listen-bar] body::after { display: none; }
}
`);

const DISC = "M24 0a24 24 0 1 0 0 48a24 24 0 1 0 0-48Z";
const PLAY = `${DISC}M18.5 16.2c0-1.5 1.6-2.4 2.9-1.6l12.2 7.8c1.2.8 1.2 2.4 0 3.2l-12.2 7.8c-1.3.8-2.9 0-2.9-1.6Z`;
const PAUSE = `${DISC}M17.5 15h4.5v18h-4.5ZM26 15h4.5v18h-4.5Z`;
const ROUND = "M12 4.5a8.25 8.25 0 1 1-7.8 5.6M14.5 1.5l-3 3 3 3";
const LIST = "M4 6h.5M9 6h11M4 12h.5M9 12h11M4 18h.5M9 18h11";
const CHOOSE = "M3.5 8.5v7l5-3.5ZM12.5 6H21M12.5 12H21M12.5 18H21";
const DOWN = "M12 4v11M7 10.5l5 5 5-5M5 20h14";
const CROSS = "M6.5 6.5l11 11M17.5 6.5l-11 11";
const HERE = "M9 6.5v11l8.5-5.5Z";

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

function draw(path, { size = 24, flip = false, text = "" } = {}) {
  const [svg, line, label] = ["svg", "path", "text"].map((tag) => document.createElementNS(SVG, tag));
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  if (flip) svg.setAttribute("class", "flip");
  svg.append(line);
  if (text) {
    label.setAttribute("x", 12);
    label.setAttribute("y", 15.5);
    if (flip) label.setAttribute("transform", "matrix(-1 0 0 1 24 0)");
    label.append(text);
    svg.append(label);
  }
  return svg;
}

// --- Small things -------------------------------------------------------------------------------

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, at) => (at ? String(part).padStart(2, "0") : part)).join(":");
}

// Seconds of `83`, `1:23` and `1m23s`, as links write a time.
function seconds(text) {
  const [, hours, minutes, rest] = /^(?:(\d+)[h:](?=.*[m:]))?(?:(\d+)[m:])?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text) ?? [];
  return text && (hours || minutes || rest) ? (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + Number(rest ?? 0) : undefined;
}

// Where nothing may be kept, nothing is.
function keep(name, value) {
  try {
    if (value === null) localStorage.removeItem(`listen-player.${name}`);
    else localStorage.setItem(`listen-player.${name}`, value);
  } catch { /* Private windows and sandboxed frames. */ }
}

function kept(name) {
  try {
    return Number(localStorage.getItem(`listen-player.${name}`));
  } catch {
    return 0;
  }
}

// The place of the last element of a sorted list that begins at or before a value, or -1.
function lastBegun(list, value, begin = (each) => each) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begin(list[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function groundOf(element) {
  for (let each = element; each; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor;
    if (!/^transparent|, 0\)$|\/ 0\)$/.test(colour)) return colour;
  }
  return "Canvas";
}

// Above everything in the page, whatever the styles of what is around it.
function raise(element, shown) {
  element.hidden = !shown;
  if (element.isConnected) element.togglePopover?.(shown);
}

// --- The post's text ----------------------------------------------------------------------------

const LETTER = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/g;
const BLOCK = "p,li,h1,h2,h3,h4,h5,h6,blockquote,dt,dd,td,th,figcaption,pre,[data-listen-anchor]";
const UNREAD = "script,style,noscript,template,textarea,select,svg,listen-player";
const BUSY = "a,button,input,label,select,summary,textarea,audio,video,iframe,[role=button],[tabindex],[contenteditable]";

const lettersOf = (text) => (text.match(LETTER) ?? []).join("");

// The page's letters in order, and the way back from each to its place. Spaces are left out, as
// those between blocks are in the eye of the reader.
class Text {
  letters = "";
  nodes = [];
  begins = [];
  offsets = [];
  anchors = new Map();

  constructor(root) {
    this.visit(root);
  }

  visit(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      this.nodes.push(node);
      this.begins.push(this.letters.length);
      this.letters += lettersOf(node.data);
      for (const { index } of node.data.matchAll(LETTER)) this.offsets.push(index);
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(UNREAD)) {
      const from = this.letters.length;
      node.childNodes.forEach((child) => this.visit(child));
      const place = [from, this.letters.length];
      for (const name of [node.dataset.listenAnchor, node.id, node.localName === "a" && node.name]) {
        if (name && !this.anchors.has(name)) this.anchors.set(name, place);
      }
      // The title has no anchor.
      if (node.localName === "h1" && !this.anchors.has("")) this.anchors.set("", place);
    }
  }

  node(letter) {
    return this.nodes[lastBegun(this.begins, letter)];
  }

  range(from, to) {
    const range = new Range();
    range.setStart(this.node(from), this.offsets[from]);
    range.setEnd(this.node(to - 1), this.offsets[to - 1] + 1);
    return range;
  }

  // The letter at a place in the page, or -1.
  letter(node, offset) {
    const at = this.nodes.indexOf(node);
    if (at < 0) return -1;
    const begin = this.begins[at];
    const end = this.begins[at + 1] ?? this.letters.length;
    return begin + Math.max(0, lastBegun(this.offsets.slice(begin, end), offset));
  }

  // Find each cue; the page may have more between its words than was read: notes, signs, links.
  place(cues) {
    let cursor = 0;
    return cues.map((cue) => {
      const wanted = lettersOf(cue.text);
      const [begin, end] = this.anchors.get(cue.anchor ?? (cue.role === "title" ? "" : null)) ?? (cue.anchor || !cursor ? [0, 0] : [cursor, cursor + 2000]);
      if (!wanted || !end) return { ...cue, letters: [] };
      const from = cursor > begin && cursor < end ? cursor : begin;
      const limit = Math.max(end, from + wanted.length + 200);
      const found = this.letters.slice(from, limit).indexOf(wanted);
      const letters = found < 0 ? this.pick(cue.text, from, limit) : Array.from(wanted, (_, at) => from + found + at);
      if (letters.length) cursor = letters[letters.length - 1] + 1;
      return { ...cue, letters };
    });
  }

  pick(text, from, limit) {
    const letters = [];
    let at = from;
    for (const word of text.split(/\s+/).map(lettersOf)) {
      const found = this.letters.indexOf(word, at);
      if (found >= 0 && found + word.length <= Math.min(limit, at + word.length + 80)) at = found;
      else continue;
      for (let each = 0; each < word.length; each += 1) letters.push(at + each);
      at += word.length;
    }
    return letters.length * 2 > lettersOf(text).length ? letters : [];
  }
}

// --- The element --------------------------------------------------------------------------------

let current;
let first = true;

class ListenPlayer extends HTMLElement {
  connectedCallback() {
    if (this.audio) return;
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
    else this.begin();
  }

  disconnectedCallback() {
    this.audio?.pause();
    this.placeBar();
    this.follow(null);
  }

  begin() {
    this.audio = this.querySelector("audio");
    if (!this.audio || this.shadowRoot) return;
    this.words = JSON.parse(this.getAttribute("words"));
    this.source = this.audio.querySelector("source")?.src ?? this.audio.src;
    // Another version of the same episode has another hash in its name, and the same place.
    this.key = new URL(this.source, document.baseURI).pathname.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
    this.chapters = [];
    this.sentences = [];
    this.build();
    this.attend();
    const linked = first && seconds(/[?&]t=([^&]*)/.exec(location.search)?.[1] ?? /^#t=(.*)/.exec(location.hash)?.[1] ?? "");
    first = false;
    this.setSpeed(kept("speed") || 1);
    this.seek(linked || kept(`at:${this.key}`) || 0);
  }

  build() {
    const { words } = this;
    const button = (name, drawing, onclick, more) => make("button", { type: "button", "aria-label": name, title: name, part: "button", onclick, ...more }, drawing);
    const skip = (by) => button(`${by < 0 ? words.back : words.forward} ${Math.abs(by)} s`, draw(ROUND, { flip: by > 0, text: `${Math.abs(by)}` }), () => this.seek(this.time + by));
    const play = () => button(words.play, draw(PLAY, { size: 48 }), () => this.toggle(), { class: "play", part: "play" });
    this.plays = [play(), play()];
    this.chapterNames = [make("span", { dir: "auto" }), make("span", { dir: "auto" })];
    this.clocks = [make("span"), make("span"), make("span", { class: "clock" })];
    this.slider = make("input", { type: "range", part: "slider", min: 0, step: 1, "aria-label": words.position, oninput: () => this.seek(Number(this.slider.value)) });
    this.marks = make("div", { class: "marks", "aria-hidden": "true" });
    this.speed = make("select", { part: "button", "aria-label": words.speed, title: words.speed, onchange: () => this.setSpeed(Number(this.speed.value)) },
      ...SPEEDS.map((each) => make("option", { value: each }, `${each}×`)));
    this.list = make("ol", { part: "chapters", hidden: "" });
    this.opener = button(words.chapters, draw(LIST), () => this.openChapters(), { "aria-expanded": "false" });
    this.chooser = button(words.choose, draw(CHOOSE), () => this.choose());
    this.chooser.hidden = !this.getAttribute("transcript");
    this.here = button(words.here, draw(HERE), () => this.playFrom(this.paragraphs[this.chosen].first), {
      class: "here", part: "here", popover: "manual", hidden: "", onkeydown: (event) => this.chooseByKey(event), onblur: () => this.offer(-1) });
    const download = make("a", { part: "button", href: this.querySelector("a[download]")?.href ?? this.source, download: "", "aria-label": words.download, title: words.download }, draw(DOWN));
    this.bar = make("div", { class: "bar", part: "bar", popover: "manual", hidden: "" },
      make("div", { class: "row" }, this.plays[1],
        make("button", { type: "button", class: "titles", title: words.show, onclick: () => this.scrollTo_() }, this.chapterNames[1]),
        this.clocks[2], skip(-BACK), button(words.close, draw(CROSS), () => { this.closed = true; this.placeBar(); })));
    this.status = make("div", { role: "status", part: "status" });
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(make("section", { part: "player", lang: words.language, "aria-label": words.listen, onkeydown: (event) => this.press(event) },
      make("div", { class: "row" }, this.plays[0],
        make("div", { class: "titles", part: "titles" }, make("b", {}, words.listen), this.chapterNames[0]),
        make("div", { class: "tools", part: "tools" }, skip(-BACK), skip(FORWARD), this.speed, this.opener, this.chooser, download)),
      make("div", { class: "time", part: "time" }, this.clocks[0], make("div", { class: "line" }, this.slider, this.marks), this.clocks[1]),
      this.list, this.status, this.bar, this.here));
    if (!document.adoptedStyleSheets.includes(pageSheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSheet];
  }

  attend() {
    const { audio } = this;
    const on = (target, names, act) => names.split(" ").forEach((name) => target.addEventListener(name, act));
    on(audio, "play", () => this.started());
    on(audio, "pause ended", () => { this.showPlaying(); this.save(); });
    on(audio, "ended", () => { keep(`at:${this.key}`, null); this.follow(null); });
    on(audio, "timeupdate seeked durationchange ratechange", () => this.show());
    on(audio, "loadedmetadata", () => {
      const { pending } = this;
      this.pending = undefined;
      audio.playbackRate = this.rate;
      if (pending) this.seek(pending);
    });
    on(audio.querySelector("source:last-of-type") ?? audio, "error", () => { if (!this.holding) this.tell(this.words.failed); });
    on(audio, "error", () => { if (!this.holding) this.tell(this.words.failed); });
    on(window, "pagehide", () => this.save());
    on(window, "hashchange", () => {
      const time = seconds(/^#t=(.*)/.exec(location.hash)?.[1] ?? "");
      if (time !== undefined && document.querySelector("listen-player") === this) this.seek(time);
    });
    on(document, "click", (event) => this.clicked(event));
    on(document, "pointerover", (event) => this.hovered(event));
    new IntersectionObserver(([entry]) => {
      this.away = !entry.isIntersecting;
      if (!this.away) this.closed = false;
      this.placeBar();
    }).observe(this);
  }

  // --- Playing

  get time() {
    return this.pending ?? this.audio.currentTime;
  }

  get duration() {
    const { duration } = this.audio;
    return Number.isFinite(duration) ? duration : Number(this.getAttribute("duration")) || 0;
  }

  toggle() {
    if (this.audio.paused) this.play();
    else this.audio.pause();
  }

  async play() {
    this.tell("");
    try {
      await this.audio.play();
    } catch (error) {
      if (error.name !== "AbortError") this.tell(this.words.failed);
    }
  }

  async seek(time) {
    const { audio } = this;
    const wanted = Math.min(Math.max(time, 0), Math.max(this.duration - 0.1, 0));
    if (!audio.readyState) {
      this.pending = wanted;
    } else if (!this.stuck && (this.canSeek() || (await this.hold()))) {
      audio.currentTime = wanted;
    }
    this.show();
  }

  canSeek() {
    const { seekable, duration } = this.audio;
    return seekable.length > 0 && seekable.end(seekable.length - 1) > duration - 1;
  }

  // A server that cannot send a part of a file leaves browsers unable to seek, without a word.
  // Holding the whole file helps, unless the page's policy forbids it.
  hold() {
    this.holding ??= this.fetchWhole().catch(() => {
      const { audio } = this;
      audio.removeAttribute("src");
      audio.load();
      this.stuck = this.slider.disabled = true;
      this.tell(this.words.fixed);
      return false;
    }).then((held) => {
      this.holding = undefined;
      return held;
    });
    return this.holding;
  }

  async fetchWhole() {
    const { audio } = this;
    const going = !audio.paused;
    audio.pause();
    const response = await fetch(audio.currentSrc);
    if (!response.ok) throw new Error(response.statusText);
    audio.src = URL.createObjectURL(await response.blob());
    await new Promise((resolve, reject) => {
      audio.addEventListener("loadedmetadata", resolve, { once: true });
      audio.addEventListener("error", reject, { once: true });
    });
    if (going) this.play();
    return true;
  }

  setSpeed(rate) {
    this.rate = rate;
    this.audio.defaultPlaybackRate = this.audio.playbackRate = rate;
    this.speed.value = rate;
    if (kept("speed") !== rate) keep("speed", rate);
  }

  started() {
    if (current !== this) {
      current?.audio.pause();
      current?.follow(null);
      const before = current;
      current = this;
      before?.placeBar();
    }
    this.begun = true;
    this.showPlaying();
    this.placeBar();
    this.loadChapters();
    this.loadText();
    this.tellSystem();
    this.tick();
  }

  tick() {
    this.follow();
    if (!this.audio.paused) requestAnimationFrame(() => this.tick());
  }

  save() {
    if (this.begun && !this.audio.ended) keep(`at:${this.key}`, this.time.toFixed(1));
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { localName } = event.composedPath()[0];
    const arrows = { ArrowLeft: "j", ArrowRight: "l" };
    const key = localName === "input" || localName === "select" ? event.key : arrows[event.key] ?? event.key;
    const act = {
      k: () => this.toggle(),
      j: () => this.seek(this.time - BACK),
      l: () => this.seek(this.time + FORWARD),
      p: () => this.step(-1),
      n: () => this.step(1),
    }[key.toLowerCase()];
    if (!act || (localName === "select" && key.length === 1)) return;
    event.preventDefault();
    act();
  }

  // --- Showing

  show() {
    const { time, duration, words } = this;
    const played = duration ? `${(time / duration) * 100}%` : "0%";
    this.slider.max = Math.ceil(duration);
    this.slider.value = time;
    this.slider.setAttribute("aria-valuetext", `${clock(time)} ${words.of} ${clock(duration)}`);
    this.slider.style.setProperty("--played", played);
    this.bar.style.setProperty("--played", played);
    const times = [clock(time), `−${clock(duration - time)}`, clock(time)];
    this.clocks.forEach((each, at) => { each.textContent = times[at]; });
    const at = lastBegun(this.chapters, time + 0.05, (each) => each.start);
    if (at !== this.chapter) this.showChapter(at);
    if (this.begun && Math.abs(time - (this.savedAt ?? -9)) > 5) {
      this.savedAt = time;
      this.save();
    }
    if (current === this) this.tellPosition();
    if (this.audio.paused) this.follow();
  }

  showPlaying() {
    const { paused } = this.audio;
    const name = paused ? this.words.play : this.words.pause;
    for (const each of this.plays) {
      each.setAttribute("aria-label", name);
      each.title = name;
      each.querySelector("path").setAttribute("d", paused ? PLAY : PAUSE);
    }
    this.tellPosition();
  }

  showChapter(at) {
    this.chapter = at;
    const title = this.chapters[at]?.title ?? this.getAttribute("heading") ?? "";
    this.chapterNames.forEach((each) => { each.textContent = title; });
    this.list.querySelectorAll("button").forEach((each, place) => {
      if (place === at) each.setAttribute("aria-current", "true");
      else each.removeAttribute("aria-current");
    });
  }

  tell(text) {
    this.status.textContent = text;
  }

  placeBar() {
    const shown = this.isConnected && current === this && this.begun && this.away && !this.closed;
    const root = document.documentElement;
    if (!shown && this.bar.contains(this.shadowRoot.activeElement)) this.plays[0].focus({ preventScroll: true });
    if (shown) this.bar.style.setProperty("--_ground", groundOf(this));
    raise(this.bar, shown);
    if (current !== this) return;
    root.toggleAttribute("data-listen-bar", shown);
    root.style.setProperty("--listen-bar", `${this.bar.offsetHeight}px`);
  }

  // --- Chapters, from the track

  loadChapters() {
    const element = this.audio.querySelector("track[kind=chapters]");
    if (!element) return Promise.resolve();
    this.loadingChapters ??= new Promise((resolve) => {
      const done = () => {
        this.setChapters([...(element.track.cues ?? [])]);
        resolve();
      };
      element.addEventListener("load", done);
      element.addEventListener("error", done);
      element.track.mode = "hidden";
      if (element.readyState > 1) done();
    });
    return this.loadingChapters;
  }

  setChapters(cues) {
    this.chapters = cues.map((cue) => ({ start: cue.startTime, title: cue.getCueAsHTML().textContent }));
    this.opener.hidden = this.chapters.length < 2;
    this.list.replaceChildren(...this.chapters.map(({ start, title }) => make("li", {},
      make("button", { type: "button", onclick: () => { this.seek(start); this.play(); } },
        make("span", { dir: "auto" }, title), make("span", { class: "clock" }, clock(start))))));
    this.marks.replaceChildren(...this.chapters.slice(1).map(({ start }) => {
      const mark = make("i");
      mark.style.left = `${(start / this.duration) * 100}%`;
      return mark;
    }));
    this.chapter = undefined;
    this.show();
  }

  async openChapters() {
    await this.loadChapters();
    this.list.hidden = !this.list.hidden || !this.chapters.length;
    this.opener.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  step(by) {
    const to = this.chapters[Math.max(0, this.chapter + by)];
    if (to) this.seek(to.start);
  }

  // --- The text

  loadText() {
    this.loadingText ??= fetch(this.getAttribute("transcript"))
      .then((response) => response.json())
      .then(({ cues }) => {
        this.text = new Text(document.body);
        this.sentences = this.text.place(cues);
        this.paragraphs = [];
        this.blocks = new Map();
        this.sentences.forEach((sentence, at) => {
          if (!sentence.letters.length) return;
          const parent = this.text.node(sentence.letters[0]).parentElement;
          sentence.block = parent.closest(BLOCK) ?? parent;
          if (this.blocks.has(sentence.block)) return;
          this.blocks.set(sentence.block, this.paragraphs.length);
          this.paragraphs.push({ block: sentence.block, first: at });
        });
        this.follow();
      })
      // Read-along is an extra; the sound plays without it.
      .catch(() => { this.chooser.hidden = true; });
    return this.loadingText;
  }

  // Mark the sentence and the word that are heard; `null` for none.
  follow(time = this.time) {
    if (!this.sentences.length || (time !== null && !this.begun)) return;
    // Ten milliseconds of grace: a sought time may come back a hair too early.
    const now = time === null ? -1 : time * 1000 + 10;
    const sentence = this.sentences[lastBegun(this.sentences, now, (each) => each.start)];
    if (sentence !== this.sentence) this.mark(sentence);
    const words = sentence?.words ?? [];
    const word = sentence?.letters.length ? words[lastBegun(words, now, (each) => each.start)] : undefined;
    if (word === this.word) return;
    this.word = word;
    const points = word ? [...sentence.text] : [];
    const [from, to] = word ? [word.text_start, word.text_end].map((end) => lettersOf(points.slice(0, end).join("")).length) : [];
    const letters = sentence?.letters ?? [];
    paint("listen-word", to > from && to <= letters.length ? this.text.range(letters[from], letters[to - 1] + 1) : null);
  }

  mark(sentence) {
    const before = this.range;
    this.sentence?.block?.removeAttribute("data-listen-now");
    this.sentence = sentence;
    this.word = undefined;
    paint("listen-word", null);
    const letters = sentence?.letters ?? [];
    this.range = letters.length ? this.text.range(letters[0], letters[letters.length - 1] + 1) : null;
    if (!paint("listen-sentence", this.range)) sentence?.block?.setAttribute("data-listen-now", "");
    // Who still looks at what was heard is reading along; nobody else's page is moved.
    if (before && this.range && this.getAttribute("follow") !== "off" && inView(before) && !inView(this.range)) this.scrollTo_();
  }

  scrollTo_() {
    if (!this.range) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: this.range.getBoundingClientRect().top - innerHeight * 0.3, behavior: calm ? "instant" : "smooth" });
  }

  playFrom(at) {
    this.begun = true;
    this.seek(this.sentences[at].start / 1000);
    this.play();
  }

  paragraphOf(target) {
    for (let each = target; each instanceof Element; each = each.parentElement) {
      const at = this.blocks?.get(each);
      if (at !== undefined) return at;
    }
    return -1;
  }

  // While it plays, a click in the text goes there. Links, buttons and selecting stay what they are.
  clicked(event) {
    if (current !== this || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const at = event.target.closest?.(BUSY) ? -1 : this.paragraphOf(event.target);
    if (at < 0) return;
    const sentence = this.sentenceAt(event, at);
    clearTimeout(this.click);
    this.click = setTimeout(() => {
      if (event.detail > 1 || !getSelection().isCollapsed) return;
      if (this.audio.paused) this.offer(at);
      else this.playFrom(sentence);
    }, 250);
  }

  sentenceAt({ clientX, clientY }, paragraph) {
    const { block, first: start } = this.paragraphs[paragraph];
    const place = document.caretPositionFromPoint?.(clientX, clientY) ?? document.caretRangeFromPoint?.(clientX, clientY);
    const letter = place ? this.text.letter(place.offsetNode ?? place.startContainer, place.offset ?? place.startOffset) : -1;
    let found = start;
    for (let at = start; this.sentences[at] && (this.sentences[at].block ?? block) === block; at += 1) {
      if (this.sentences[at].letters[0] <= letter) found = at;
    }
    return found;
  }

  hovered({ target, pointerType }) {
    if (current !== this || pointerType === "touch" || target === this || this.here.matches(":focus")) return;
    clearTimeout(this.leaving);
    const at = this.paragraphOf(target);
    if (at >= 0) this.offer(at);
    else this.leaving = setTimeout(() => this.offer(-1), 400);
  }

  async choose() {
    await this.loadText();
    if (!this.paragraphs?.length) return;
    const heard = this.blocks.get(this.sentence?.block);
    const visible = this.paragraphs.findIndex(({ block }) => block.getBoundingClientRect().top > 0);
    this.offer(heard ?? Math.max(0, visible));
    this.here.focus();
  }

  chooseByKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.offer(Math.min(Math.max(this.chosen + step, 0), this.paragraphs.length - 1));
    else if (event.key === "Escape") this.chooser.focus();
    else return;
    event.preventDefault();
  }

  // Put the button beside a paragraph, or away.
  offer(at) {
    this.paragraphs?.[this.chosen]?.block.removeAttribute("data-listen-chosen");
    this.chosen = at;
    if (at >= 0) {
      const { block, first: start } = this.paragraphs[at];
      const { here } = this;
      here.setAttribute("aria-label", `${this.words.here}: ${this.sentences[start].text}`);
      here.style.setProperty("--_ground", groundOf(block));
      raise(here, true);
      const { left, right, top } = block.getBoundingClientRect();
      const away = getComputedStyle(block).direction === "rtl";
      const room = away ? document.documentElement.clientWidth - right : left;
      const x = room >= 44 ? (away ? right + 8 : left - 40) : away ? left : right - 32;
      here.style.left = `${x + scrollX}px`;
      here.style.top = `${top + scrollY - (room >= 44 ? 2 : 34)}px`;
      if (this.shadowRoot.activeElement === here) {
        block.setAttribute("data-listen-chosen", "");
        block.scrollIntoView({ block: "nearest" });
      }
    } else {
      raise(this.here, false);
    }
  }

  // --- The system's own controls

  tellSystem() {
    const { mediaSession } = navigator;
    if (!mediaSession || !globalThis.MediaMetadata) return;
    const meta = (name) => document.querySelector(`meta[property="${name}"]`)?.content;
    const picture = meta("og:image");
    // A picture from elsewhere would be a request elsewhere.
    const own = picture && new URL(picture, document.baseURI).origin === location.origin;
    mediaSession.metadata = new MediaMetadata({
      title: this.getAttribute("heading") || document.title,
      artist: meta("og:site_name") ?? location.hostname,
      artwork: own ? [{ src: picture }] : [],
    });
    const actions = {
      play: () => this.play(),
      pause: () => this.audio.pause(),
      seekbackward: ({ seekOffset }) => this.seek(this.time - (seekOffset || BACK)),
      seekforward: ({ seekOffset }) => this.seek(this.time + (seekOffset || FORWARD)),
      seekto: ({ seekTime }) => this.seek(seekTime),
      previoustrack: () => this.step(-1),
      nexttrack: () => this.step(1),
    };
    for (const [name, act] of Object.entries(actions)) {
      try {
        mediaSession.setActionHandler(name, act);
      } catch { /* An action that this browser does not know. */ }
    }
  }

  tellPosition() {
    const { time, duration, audio } = this;
    if (duration && current === this) navigator.mediaSession?.setPositionState?.({ duration, position: Math.min(time, duration), playbackRate: audio.playbackRate });
  }
}

function inView(range) {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight - 72;
}

// Marks without touching the page's own markup; false where the browser cannot.
function paint(name, range) {
  if (!globalThis.Highlight || !CSS.highlights) return false;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
  return true;
}

if (!customElements.get("listen-player")) customElements.define("listen-player", ListenPlayer);
