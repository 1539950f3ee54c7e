// <listen-player>: plays a post's narration and shows in the post what is being heard.
//
// It stands round `<audio controls>` and takes its place; where this script does not run, the
// browser's own controls stay. It writes no style and no script into the page, so a strict
// Content-Security-Policy holds. It fetches nothing but the sound, its chapters and its
// transcript, each when it is needed.

import pageStyle from "./page.css";
import { currentPlayer, playerOf } from "./player.js";
import playerStyle from "./player.css";

const [playerSheet, pageSheet] = [playerStyle, pageStyle].map((style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
});

class ListenPlayer extends HTMLElement {
  connectedCallback() {
    if (this.player) return;
    this.player = playerOf(this);
    this.shadowRoot.adoptedStyleSheets = [playerSheet];
    if (document.querySelector("listen-player") === this) this.goToLinked(location.search + location.hash);
  }

  disconnectedCallback() {
    if (currentPlayer() === this.player) this.player.leave();
  }

  // A link may end in `?t=` or `#t=` and a time, as 83 or 1:23.
  goToLinked(address) {
    const time = /[?&#]t=([\d:.]+)/.exec(address)?.[1];
    if (time) this.player.sound.seek(time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0));
  }
}

if (!customElements.get("listen-player")) {
  document.adoptedStyleSheets.push(pageSheet);
  customElements.define("listen-player", ListenPlayer);
  document.addEventListener("click", (event) => currentPlayer()?.reading.click(event));
  document.addEventListener("pointerover", (event) => currentPlayer()?.reading.hover(event));
  addEventListener("pagehide", () => currentPlayer()?.sound.save(true));
  addEventListener("hashchange", () => document.querySelector("listen-player")?.goToLinked(location.hash));
}
