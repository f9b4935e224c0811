/** An element; properties that begin with "on" are listeners, children are elements or text and never mark-up. */
function element(tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.flat());
  return made;
}

const byId = id => document.getElementById(id);

const count = n => n.toLocaleString("en");

const counted = (n, one) => count(n) + " " + one + (n === 1 ? "" : "s");

/** Buttons to go through a long list; draw is called with the first item of a window. */
function pages(place, label, total, size, first, draw) {
  place.replaceChildren();
  if (total <= size) {
    return;
  }
  const go = (to, after) => () => {
    draw(to);
    const again = place.querySelector("[data-go=" + after + "]") || place.querySelector("button:not([disabled])");
    const usable = again && !again.disabled ? again : place.querySelector("button:not([disabled])");
    if (usable) {
      usable.focus();
    }
  };
  const last = Math.min(total, first + size);
  place.append(element("nav", {"aria-label": label, "class": "pages"},
    element("button", {type: "button", "data-go": "back", disabled: first === 0,
      onclick: go(Math.max(0, first - size), "back")}, "Previous"),
    element("span", {}, count(first + 1) + "–" + count(last) + " of " + count(total)),
    element("button", {type: "button", "data-go": "on", disabled: last >= total, onclick: go(first + size, "on")},
      "Next")));
}
