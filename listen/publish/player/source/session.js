// The system's own controls: lock screen, headset, keyboard.

import { BACK, FORWARD } from "./small.js";

const { mediaSession } = navigator;

export function announce(title, sound, chapters) {
  if (!mediaSession) return;
  const meta = (name) => document.querySelector(`meta[property="og:${name}"]`)?.content;
  // A picture from elsewhere would be a request to elsewhere.
  const { href: src, origin } = new URL(meta("image") ?? "data:", document.baseURI);
  mediaSession.metadata = new MediaMetadata({
    title,
    artist: meta("site_name") ?? location.hostname,
    artwork: origin === location.origin ? [{ src }] : [],
  });
  // Playing and pausing the browser does by itself.
  const actions = {
    seekbackward: () => sound.skip(-BACK),
    seekforward: () => sound.skip(FORWARD),
    seekto: ({ seekTime }) => sound.seek(seekTime),
    previoustrack: () => chapters.step(-1),
    nexttrack: () => chapters.step(1),
  };
  for (const name in actions) mediaSession.setActionHandler(name, actions[name]);
}

export function announcePosition(duration, time, playbackRate) {
  mediaSession?.setPositionState({ duration, position: Math.min(time, duration), playbackRate });
}
