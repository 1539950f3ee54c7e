// The chapters, from the track that the browser reads itself.

import { make } from "./drawing.js";
import { clock, lastBegun } from "./small.js";

// `list` gets a button for each chapter, `line` a mark where each begins on it.
export function chaptersOf(track, sound, list, line) {
  const all = [];
  const heard = () => lastBegun(all, sound.time() + 0.05);
  let loading;

  function add(cue) {
    const start = cue.startTime;
    const title = cue.getCueAsHTML().textContent;
    const mark = make("i");
    // Within the way of the slider's thumb.
    mark.style.left = `calc(.5em + (100% - 1em) * ${start / sound.duration()})`;
    line.append(mark);
    const button = make("button", { type: "button", onclick: () => sound.playFrom(start) },
      make("span", { dir: "auto" }, title), make("span", { class: "clock" }, clock(start)));
    list.append(make("li", {}, button));
    all.push({ start, title, button });
  }

  return {
    // Gives their number.
    load: () => loading ??= new Promise((resolve) => {
      track.onload = track.onerror = () => {
        for (const cue of track.track.cues ?? []) add(cue);
        resolve(all.length);
      };
      track.track.mode = "hidden";
    }),

    // Show which is heard; give its title.
    show() {
      for (const each of all) each.button.setAttribute("aria-current", each === heard());
      return heard()?.title;
    },

    // Go to the one before or the one after.
    step(by) {
      const chapter = all[all.indexOf(heard()) + by];
      if (chapter) sound.seek(chapter.start);
    },
  };
}
