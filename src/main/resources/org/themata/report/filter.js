/* One filter for quotations and transcripts. Its state is the address of the page. */
const filter = {code: "", indicator: "", person: "", text: ""};

function select(name, label, first, options) {
  return element("label", {}, label + " ", element("select", {name, onchange: filterChanged},
    element("option", {value: ""}, first), options));
}

function startFilter() {
  const form = byId("filter");
  if (!form) {
    return;
  }
  form.append(select("code", "Theme", "all", codes.filter(code => code.state !== HIDDEN).map(code =>
    element("option", {value: code.id}, "\u00a0\u00a0".repeat(code.level - 1) + code.name))));
  if (index.show.people) {
    form.append(select("person", "Participant", "all", (nobody.words ? [...people, nobody] : people).map(one =>
      element("option", {value: one.name}, one.name))));
  }
  index.attributes.forEach((name, i) => {
    const values = [...new Set(people.map(one => one.attributes[i]))].filter(value => value);
    if (values.length > 0) {
      form.append(select("a." + name, name, "all", values.map(value => element("option", {value}, value))));
      filter["a." + name] = "";
    }
  });
  form.append(element("label", {}, "Text ", element("input", {type: "search", name: "text", oninput: filterChanged})),
    element("button", {type: "button", onclick: () => go("quotations", {})}, "Clear"));
  form.addEventListener("submit", event => event.preventDefault());
}

/** Takes the state from an address. */
function setFilter(values) {
  Object.keys(filter).forEach(name => {
    filter[name] = values[name] || "";
  });
  for (const control of byId("filter").querySelectorAll("select, input")) {
    control.value = filter[control.name];
    if (control.value !== filter[control.name]) {
      control.value = "";
      filter[control.name] = "";
    }
  }
}

let waiting = 0;

function filterChanged(event) {
  const {name, value} = event.target;
  filter[name] = value;
  if (name === "code") {
    filter.indicator = "";
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(null, "", address("quotations", filter));
    drawQuotations(0);
    drawTranscripts(0);
  }, name === "text" ? 250 : 0);
}

/** What the filter lets through, ready to be asked often. */
function wanted() {
  const code = codeById.get(filter.code) || null;
  const one = filter.person ? personByName.get(filter.person) : null;
  const indicator = filter.indicator === "" ? -1 : Number(filter.indicator);
  const attributes = index.attributes.map(name => filter["a." + name] || "");
  const asksPeople = Boolean(one) || attributes.some(value => value);
  const says = filter.text.trim()
    ? new RegExp(filter.text.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "giu") : null;
  const speaks = stretch => {
    if (!asksPeople) {
      return true;
    }
    const speaker = speakerOf(stretch);
    return (!one || speaker === one)
      && attributes.every((value, i) => !value || speaker !== nobody && speaker.attributes[i] === value);
  };
  const rows = part => rowsOf(part, code).filter(row =>
    (indicator < 0 || at(part, row, INDICATOR) === indicator && at(part, row, CODE) === code.number)
    && speaks(part.stretches[at(part, row, STRETCH)]));
  return {code, says, speaks, rows, asksPeople, indicator};
}

/** Whether a text holds what is looked for. */
function holds(says, text) {
  if (!says) {
    return true;
  }
  says.lastIndex = 0;
  return says.test(text);
}
