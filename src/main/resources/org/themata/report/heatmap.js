/* Who speaks of what: so many columns at a time as the window holds. */
const heatmap = {first: 0};

function heatmapPeople() {
  const by = index.attributes.indexOf(byId("heatmap-order").value);
  const all = nobody.mentions.size ? [...people, nobody] : [...people];
  if (by < 0) {
    return all;
  }
  const values = [...new Set(all.map(one => one.attributes[by]))].filter(value => value);
  const rank = one => values.includes(one.attributes[by]) ? values.indexOf(one.attributes[by]) : values.length;
  return all.sort((a, b) => rank(a) - rank(b) || a.number - b.number);
}

function heatmapStep(value, most) {
  return value === 0 ? 0 : Math.min(6, 1 + Math.floor(6 * Math.sqrt(value / most) - 1e-9));
}

function heatmapTable(columns, rows, most, value, shown) {
  const by = index.attributes.indexOf(byId("heatmap-order").value);
  const heads = columns.map(one => element("th", {scope: "col"}, element("span", {}, one.name)));
  const groups = [];
  columns.forEach(one => {
    const name = by < 0 ? "" : one.attributes[by] || "not stated";
    const last = groups[groups.length - 1];
    if (last && last.name === name) {
      last.size++;
    } else {
      groups.push({name, size: 1});
    }
  });
  const head = element("thead", {});
  if (by >= 0) {
    head.append(element("tr", {}, element("td", {}),
      groups.map(group => element("th", {scope: "colgroup", colspan: group.size, "class": "group"}, group.name))));
  }
  head.append(element("tr", {}, element("th", {scope: "col"}, "Theme / sub-theme"), heads));
  const body = element("tbody", {}, rows.map(code => element("tr", {},
    element("th", {scope: "row", "class": "in" + Math.min(6, code.level)}, code.name),
    columns.map(one => {
      const number = value(one, code);
      const cell = element("td", {"class": "h" + heatmapStep(number, most)});
      if (number > 0 && index.show.quotations) {
        cell.append(element("a", {tabindex: "-1", href: address("quotations", {code: code.id, person: one.name}),
          "aria-label": shown(number) + ": " + code.name + ", " + one.name}, shown(number)));
      } else if (number > 0) {
        cell.append(shown(number));
      }
      return cell;
    }))));
  return element("div", {"class": "scroll", role: "group", "aria-label": "Heat map", tabindex: "0"},
    element("table", {"class": "heatmap", role: "grid", "aria-label": "Themes by participant", onkeydown: moveInHeatmap},
      element("caption", {"class": "hidden"}, "Themes by participant: "
        + byId("heatmap-measure").selectedOptions[0].textContent), head, body));
}

/** One stop of the tabulator for the whole table; arrows, Home and End move between its numbers. */
function moveInHeatmap(event) {
  const steps = {ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, -1], End: [0, 1]};
  const step = steps[event.key];
  const cell = event.target.closest("td");
  if (!step || !cell) {
    return;
  }
  event.preventDefault();
  const rows = [...event.currentTarget.tBodies[0].rows];
  let row = rows.indexOf(cell.parentNode) + step[0];
  let column = cell.cellIndex + step[1];
  let next = null;
  while (rows[row] && rows[row].cells[column]) {
    const link = rows[row].cells[column].querySelector("a");
    next = link || next;
    if (link && event.key.startsWith("Arrow")) {
      break;
    }
    row += step[0];
    column += step[1];
  }
  if (next) {
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

function drawHeatmap(first, everything) {
  const place = byId("heatmap-table");
  if (!place) {
    return;
  }
  heatmap.first = first;
  const level = Number(byId("heatmap-level").value);
  const rows = codes.filter(code => code.level <= level);
  const all = heatmapPeople();
  const rate = byId("heatmap-measure").value === "rate";
  const value = (one, code) => {
    const mentions = one.mentions.get(code.number) || 0;
    return rate ? (one.words ? 1000 * mentions / one.words : 0) : mentions;
  };
  const shown = number => rate ? number.toFixed(number < 10 ? 1 : 0) : count(number);
  let most = 0;
  all.forEach(one => rows.forEach(code => {
    most = Math.max(most, value(one, code));
  }));
  const names = window.innerWidth < 600 ? 150 : 270;
  const size = everything ? 18 : Math.max(5, Math.floor((place.clientWidth - names) / 46));
  place.replaceChildren();
  for (let at = everything ? 0 : first; at < all.length; at += size) {
    place.append(heatmapTable(all.slice(at, at + size), rows, most, value, shown));
    if (!everything) {
      break;
    }
  }
  for (const table of place.querySelectorAll("table")) {
    const link = table.querySelector("td a");
    if (link) {
      link.tabIndex = 0;
    }
  }
  pages(byId("heatmap-pages"), "Participants of the heat map", everything ? 0 : all.length, size, first, drawHeatmap);
}

function startHeatmap() {
  if (!byId("heatmap")) {
    return;
  }
  const deepest = Math.max(1, ...codes.map(code => code.level));
  for (let level = deepest; level >= 1; level--) {
    byId("heatmap-level").append(element("option", {value: level},
      level === deepest ? "all themes and codes" : level === 1 ? "top themes only" : "down to level " + level));
  }
  index.attributes.forEach(name => byId("heatmap-order").append(element("option", {value: name}, name)));
  ["measure", "level", "order"].forEach(name =>
    byId("heatmap-" + name).addEventListener("change", () => drawHeatmap(0)));
  drawHeatmap(0);
}
