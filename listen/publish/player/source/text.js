// The post's text: where in the page each sentence of the transcript stands.

import { lastBegun } from "./small.js";

const LETTER = /[^\s\u00ad\u200b-\u200f\u2060]/g;
const UNREAD = "script,style,noscript,template,svg,listen-player";
const BLOCK = "p,li,h1,h2,h3,h4,h5,h6,blockquote,dt,dd,td,th,figcaption,pre,[data-listen-anchor]";
// The title has no anchor.
const TITLE = Symbol();

export const lettersOf = (text) => (text.match(LETTER) ?? []).join("");

// The page's letters in order, and the way back from each to its place. Spaces are left out: the
// page's and the transcript's are not the same.
export function textOf(root) {
  let all = "";
  // Each text of the page with its first letter, each letter's place in its text.
  const nodes = [];
  const offsets = [];
  // The first letter of each named element, and the one after its last.
  const anchors = new Map();

  function visit(node) {
    const start = all.length;
    if (node.nodeType === 3) {
      nodes.push({ node, start });
      all += lettersOf(node.data);
      for (const { index } of node.data.matchAll(LETTER)) offsets.push(index);
    } else if (node.matches?.(UNREAD) === false) {
      node.childNodes.forEach(visit);
      for (const name of [node.dataset.listenAnchor, node.id, node.name, node.localName === "h1" && TITLE]) {
        if (name && !anchors.has(name)) anchors.set(name, [start, all.length]);
      }
    }
  }

  // The page may have more between the words than was read: notes, signs, a link. So where the
  // sentence does not stand whole, its words are looked for, each soon after the one before.
  function find(text, from, limit) {
    for (const words of [[text], text.split(/\s+/)]) {
      const letters = [];
      let at = from;
      for (const word of words.map(lettersOf)) {
        const next = all.slice(at, words[1] ? Math.min(limit, at + word.length + 80) : limit).indexOf(word);
        if (next >= 0) at += next;
        for (let rest = word.length; rest; rest -= 1) letters.push(next < 0 ? NaN : at++);
      }
      if (letters.filter(isFinite).length * 2 > letters.length) return letters;
    }
    return [];
  }

  visit(root);
  return {
    range(from, to) {
      const range = new Range();
      range.setStart(lastBegun(nodes, from).node, offsets[from]);
      range.setEnd(lastBegun(nodes, to).node, offsets[to] + 1);
      return range;
    },

    block(letter) {
      const { parentElement } = lastBegun(nodes, letter).node;
      return parentElement.closest(BLOCK) ?? parentElement;
    },

    // Each sentence with its letters in the page, the first of them and the last; `NaN` stands for
    // what is not there. A sentence without an anchor is looked for after the one before.
    place(cues) {
      let cursor = 0;
      return cues.map((cue) => {
        const { text, anchor, role } = cue;
        const [begin, end] = anchors.get(anchor ?? (role === "title" && TITLE)) ?? [cursor, cursor && cursor + 2000];
        const start = cursor > begin && cursor < end ? cursor : begin;
        const letters = end ? find(text, start, Math.max(end, start + text.length + 200)) : [];
        const there = letters.filter(isFinite);
        // What is said about a table or about code is said of all of it.
        const [from, to] = anchor && role === "aside" && !there[0] ? [begin, end - 1] : [there[0], there.at(-1)];
        cursor = to + 1 || cursor;
        return { ...cue, letters, from, to };
      });
    },
  };
}
