// The player in the element's place: what it looks like and what happens in it.

import { chaptersOf } from "./chapters.js";
import { CHOOSE, CROSS, DOWN, HERE, LIST, PAUSE, PLAY, ROUND, draw, make, raise } from "./drawing.js";
import { readingOf } from "./reading.js";
import { announce, announcePosition } from "./session.js";
import { BACK, FORWARD, clock } from "./small.js";
import { soundOf } from "./sound.js";

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

const div = (name, ...children) => make("div", { class: name }, ...children);
const title = () => make("span", { dir: "auto" });
const time = () => make("span", { class: "clock" });
const floating = (name) => ({ class: name, part: name, popover: "manual", hidden: "" });
const button = (name, drawing, onclick, more) => make("button", { type: "button", part: "button", title: name, onclick, ...more }, drawing);

// The one that sounds or sounded last: it alone has the bar, the marks and the system's controls.
let current;

export function currentPlayer() {
  return current;
}

export function playerOf(host) {
  const words = JSON.parse(host.getAttribute("words"));
  const audio = host.querySelector("audio");
  const sound = soundOf(audio, Number(host.getAttribute("duration")), (name, stuck) => {
    status.textContent = words[name] ?? "";
    slider.disabled = stuck;
  });

  // --- Looks

  const skip = (name, by, more) => button(`${name} ${Math.abs(by)} s`, draw(ROUND, Math.abs(by)), () => sound.skip(by), more);
  const back = () => skip(words.back, -BACK);
  const play = () => button(words.play, draw(PLAY, "", 48), sound.toggle, { class: "play", part: "play" });

  const plays = [play(), play()];
  const titles = [title(), title()];
  const clocks = [time(), time(), time()];
  const slider = make("input", { type: "range", part: "slider", "aria-label": words.position, oninput: () => sound.seek(slider.value) });
  const line = div("line", slider);
  const speed = make("select", { part: "button", "aria-label": words.speed, onchange: () => sound.setSpeed(speed.value) },
    ...SPEEDS.map((value) => make("option", { value }, `${value}×`)));
  const list = make("ol", { part: "chapters", hidden: "" });
  const opener = button(words.chapters, draw(LIST), openChapters, { "aria-expanded": false });
  const chooser = button(words.choose, draw(CHOOSE), () => loadText().then(reading.choose));
  const download = make("a", { part: "button", href: host.querySelector("a").href, download: "", title: words.download }, draw(DOWN));
  const finder = button(words.show, titles[1], () => reading.show(), { class: "titles" });
  const closer = button(words.close, draw(CROSS), () => placeBar((closed = true)));
  const bar = make("div", floating("bar"), div("row", plays[1], finder, clocks[2], back(), closer));
  const here = button(words.here, draw(HERE), null, floating("here"));
  const status = make("div", { role: "status", part: "status" });
  const shadow = host.attachShadow({ mode: "open" });
  const section = make("section", { part: "player", lang: words.language, "aria-label": words.listen, onkeydown: press },
    div("row", plays[0], div("titles", make("b", {}, words.listen), titles[0]),
      div("tools", back(), skip(words.forward, FORWARD, { class: "flip" }), speed, opener, chooser, download)),
    div("time", clocks[0], line, clocks[1]), list, status, bar, here);
  shadow.append(section);

  const chapters = chaptersOf(host.querySelector("track"), sound, list, line);
  const reading = readingOf(host, audio, sound, here, host.getAttribute("follow") !== "off");
  const player = { sound, reading, leave };
  let outOfSight;
  let closed;
  let loading;

  function show() {
    const [at, duration] = [sound.time(), sound.duration()];
    slider.max = duration;
    slider.value = at;
    slider.setAttribute("aria-valuetext", `${clock(at)} ${words.of} ${clock(duration)}`);
    section.style.setProperty("--played", `${(at / duration) * 100}%`);
    clocks.forEach((each, place) => { each.textContent = place === 1 ? `−${clock(duration - at)}` : clock(at); });
    speed.value = audio.playbackRate;
    for (const each of plays) {
      each.title = audio.paused ? words.play : words.pause;
      each.querySelector("path").setAttribute("d", audio.paused ? PLAY : PAUSE);
    }
    const chapter = chapters.show();
    titles[0].textContent = chapter ?? `${Math.ceil(duration / 60)} min`;
    titles[1].textContent = chapter ?? host.getAttribute("heading");
    if (current !== player) return;
    sound.save(audio.paused);
    reading.follow(at);
    announcePosition(duration, at, audio.playbackRate);
  }

  // The bar is there once it has sounded, while the player itself is out of sight.
  function placeBar() {
    const shown = current === player && outOfSight && !closed;
    if (!shown && bar.contains(shadow.activeElement)) plays[0].focus({ preventScroll: true });
    if (bar.hidden === !shown) return;
    raise(bar, shown, host);
    const root = document.documentElement;
    root.toggleAttribute("data-listen-bar", shown);
    root.style.setProperty("--listen-bar", `${bar.offsetHeight}px`);
  }

  // --- What happens

  function started() {
    if (current !== player) {
      current?.leave();
      current = player;
      announce(host.getAttribute("heading"), sound, chapters);
    }
    placeBar();
    loadChapters();
    loadText();
    tick();
  }

  function leave() {
    current = null;
    audio.pause();
    sound.save(true);
    reading.follow(-1);
    placeBar();
  }

  // Words are shorter than the browser's own events are apart.
  function tick() {
    if (current !== player) return;
    reading.follow(sound.time());
    if (!audio.paused) requestAnimationFrame(tick);
  }

  // Reading along is an extra: the sound plays without it.
  function loadText() {
    return loading ??= reading.load(host.getAttribute("transcript")).catch(() => { chooser.hidden = true; });
  }

  async function loadChapters() {
    opener.hidden = (await chapters.load()) < 2;
    show();
  }

  async function openChapters() {
    await loadChapters();
    list.hidden = opener.hidden || !list.hidden;
    opener.setAttribute("aria-expanded", !list.hidden);
  }

  // Keys are heard only inside the player.
  function press(event) {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches("select")) return;
    const by = { j: -BACK, l: FORWARD, ArrowLeft: -BACK, ArrowRight: FORWARD }[key];
    const step = { p: -1, n: 1 }[key];
    if (key === "k") sound.toggle();
    else if (step) chapters.step(step);
    else if (by && !(key[1] && target.matches("input"))) sound.skip(by);
    else return;
    event.preventDefault();
  }

  for (const name of ["play", "pause", "ended", "timeupdate", "durationchange", "ratechange"]) {
    audio.addEventListener(name, () => {
      if (name === "play") started();
      show();
    });
  }
  new IntersectionObserver(([{ isIntersecting }]) => {
    outOfSight = !isIntersecting;
    closed &&= outOfSight;
    placeBar();
  }).observe(host);
  show();
  return player;
}
