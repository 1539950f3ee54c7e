// Elements, made without HTML in strings: a page may forbid it (Trusted Types).

const SVG = "http://www.w3.org/2000/svg";
const DISC = "M24 0a24 24 0 1 0 0 48a24 24 0 1 0 0-48Z";

export const PLAY = `${DISC}M19 14.5v19l15-9.5Z`;
export const PAUSE = `${DISC}M17 15h5v18h-5ZM26 15h5v18h-5Z`;
export const ROUND = "M12 4.5a8 8 0 1 1-8 6M14 1.5l-3 3 3 3";
export const LIST = "M4 6h.5M9 6h11M4 12h.5M9 12h11M4 18h.5M9 18h11";
export const CHOOSE = "M3.5 8.5v7l5-3.5ZM13 6h8M13 12h8M13 18h8";
export const DOWN = "M12 4v11M7 10l5 5 5-5M5 20h14";
export const CROSS = "M6 6l12 12M18 6l-12 12";
export const HERE = "M9 6v12l9-6Z";

function fill(element, attributes, children) {
  for (const name in attributes) {
    if (name.startsWith("on")) element[name] = attributes[name];
    else element.setAttribute(name, attributes[name]);
  }
  element.append(...children);
  return element;
}

export function make(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function draw(path, text = "", size = 24) {
  const part = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
  return part("svg", { viewBox: `0 0 ${size} ${size}` }, part("path", { d: path }), part("text", { x: 12, y: 15.5 }, text));
}

// The colour that stands behind an element.
function groundOf(element) {
  const colour = getComputedStyle(element).backgroundColor;
  if (!/[,/] ?0\)$/.test(colour)) return colour;
  return element.parentElement ? groundOf(element.parentElement) : "Canvas";
}

// Show something above everything in the page, whatever the styles of what is round it.
export function raise(element, shown, host) {
  element.hidden = !shown;
  element.togglePopover?.(!!shown);
  element.style.setProperty("--ground", groundOf(host));
}
