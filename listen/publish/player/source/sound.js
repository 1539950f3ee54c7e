// The sound: where it is, where it is to be, how fast; what of it is kept for the next visit.

import { kept } from "./small.js";

// `length` is what the post says of the duration; `tell` is told what goes wrong.
export function soundOf(audio, length, tell) {
  const source = audio.querySelector("source:last-of-type");
  // Another version of the same episode has another hash in its name, and the same place.
  const key = new URL(source.src).pathname.replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
  // Where to start, as long as nothing is loaded.
  let pending = kept(key);
  let saved = 0;
  let holding;
  // A server and a page's policy may leave no way to seek.
  let stuck = false;

  audio.addEventListener("loadedmetadata", () => {
    const time = pending;
    pending = 0;
    if (time) seek(time);
  });
  source.onerror = audio.onerror = () => holding || tell("failed");

  const time = () => pending || audio.currentTime;
  const duration = () => audio.duration || length;

  function play() {
    tell(stuck && "fixed", stuck);
    audio.play().catch(({ name }) => name === "AbortError" || tell("failed", stuck));
  }

  async function seek(to) {
    const wanted = Math.min(Math.max(to, 0), duration() - 0.1);
    if (audio.readyState) {
      const { seekable } = audio;
      if (!seekable.length || seekable.end(0) < audio.duration - 1) await (holding ??= hold());
      if (!stuck) audio.currentTime = wanted;
    } else {
      pending = wanted;
    }
    audio.dispatchEvent(new Event("timeupdate"));
  }

  // A server that cannot send a part of a file leaves browsers unable to seek, without a word.
  // Holding the whole file helps, unless the page's policy forbids it.
  async function hold() {
    const { paused } = audio;
    audio.pause();
    try {
      const response = await fetch(audio.currentSrc);
      audio.src = URL.createObjectURL(await response.blob());
      await new Promise((resolve, reject) => {
        audio.onloadedmetadata = resolve;
        audio.addEventListener("error", reject);
      });
    } catch {
      stuck = true;
      audio.removeAttribute("src");
      audio.load();
    }
    if (stuck || !paused) play();
  }

  function setSpeed(rate) {
    audio.defaultPlaybackRate = audio.playbackRate = kept("speed", rate) || 1;
  }

  setSpeed();
  return {
    time,
    duration,
    play,
    seek,
    setSpeed,
    skip: (by) => seek(time() + by),
    playFrom(start) {
      seek(start);
      play();
    },
    toggle() {
      if (audio.paused) play();
      else audio.pause();
    },
    // Keep the place: every five seconds, or now.
    save(now) {
      const at = audio.ended ? 0 : time();
      if (now || Math.abs(at - saved) > 5) saved = kept(key, at);
    },
  };
}
