// Headings: say which column of a file fills which field; look at, change and forget what was said before.

import { go, send } from "./request.js";
import { outcomeOf, sendFor, tell } from "./send.js";
import { both, chinese, say } from "./words.js";

const SAMPLES = 3;

function element(tag, nodes, more = {}) {
    const made = document.createElement(tag);
    made.append(...nodes);
    return Object.assign(made, more);
}

function fieldSelect(fields, chosen) {
    const none = element("option", [chinese("ignored")], { value: "" });
    const options = fields.map((field) => element("option", [field.term], { value: field.code }));
    const select = element("select", [none, ...options]);
    select.dataset.local = "";
    select.value = chosen ?? "";
    return select;
}

function columnChoice(column, heading, samples, fields, chosen) {
    const select = fieldSelect(fields, chosen);
    select.dataset.column = String(column);
    const name = element("span", [heading], { className: "heading" });
    const below = samples.length ? [element("span", [samples.join(" · ")], { className: "hint" })] : [];
    return element("li", [element("label", [name, ...below, select], { className: "field" })]);
}

function chosenFields(form) {
    const columns = [...form.querySelectorAll("select[data-column]")].filter((select) => select.value);
    return Object.fromEntries(columns.map((select) => [select.dataset.column, select.value]));
}

function samplesBelow(lines, at, column) {
    return lines.slice(at + 1).map((line) => line.cells[column]).filter(Boolean).slice(0, SAMPLES);
}

function placesOf(file) {
    return file.sheets.flatMap((sheet, number) => sheet.lines
        .filter((line) => line.heading)
        .map((line) => ({ sheet: number, row: line.row, name: sheet.name, cells: line.cells })));
}

function showColumns(form, file, place) {
    const { lines } = file.sheets[place.sheet];
    const at = lines.findIndex((line) => line.row === place.row);
    const choices = lines[at].cells.flatMap((heading, column) => heading
        ? [columnChoice(column, heading, samplesBelow(lines, at, column), file.fields, lines[at].fields[column])]
        : []);
    form.querySelector("[data-columns]").replaceChildren(...choices);
}

function showForm(form, file) {
    const places = placesOf(file);
    const select = form.elements.namedItem("place");
    const several = file.sheets.length > 1;
    select.replaceChildren(...places.map((place, number) => element("option", [
        `${several ? `${place.name} ` : ""}${chinese("row")} ${place.row}：${place.cells.filter(Boolean).join(" ").slice(0, 40)}`,
    ], { value: String(number) })));
    const likely = places.findIndex((place) => place.sheet === file.sheet && place.row === file.row);
    select.value = String(Math.max(likely, 0));
    const show = () => places[select.value] && showColumns(form, file, places[select.value]);
    select.addEventListener("change", show);
    show();
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const { sheet, row } = places[select.value] ?? { sheet: 0, row: 0 };
        const result = await sendFor(form, { sheet, row, fields: chosenFields(form) });
        if (result) {
            go(`/imports/${encodeURIComponent(result.answer.id)}`);
        }
    });
}

async function openForm(section, id) {
    section.querySelector("[data-headings-open]").hidden = true;
    const form = section.querySelector("form");
    const result = await send("GET", `/api/imports/${encodeURIComponent(id)}/headings`);
    if (result.ok) {
        showForm(form, result.answer);
    } else {
        section.append(element("p", both(result.answer?.detail ?? "", result.answer?.["detail-en"])));
    }
}

/** The part of a report where headings are said; opens by itself when the file has no known ones. */
export function bindHeadings(section, report) {
    const unread = ["HEADINGS_NOT_FOUND", "REQUIRED_COLUMN_MISSING"];
    const needed = (report.problems ?? []).some((problem) => unread.includes(problem.code));
    section.hidden = report.duplicateOf || !["CHECKED", "REFUSED"].includes(report.state);
    if (section.hidden || section.dataset.bound) {
        return;
    }
    section.dataset.bound = "true";
    section.querySelector("[data-open]").addEventListener("click", () => openForm(section, report.id));
    if (needed) {
        openForm(section, report.id);
    }
}

function mappingForm(mapping) {
    const address = `/api/heading-mappings/${mapping.kind}/${mapping.headings}`;
    const form = element("form", [], { className: "leaf" });
    const when = new Date(mapping.mappedAt).toLocaleDateString("zh-CN", { timeZone: "Asia/Shanghai" });
    form.dataset.send = `POST ${address}`;
    form.dataset.number = mapping.headings.slice(0, 12);
    const choices = mapping.columns.map(({ column, heading, field }) => columnChoice(column, heading, [], mapping.fields, field));
    form.append(
        element("h2", [...say(mapping.kind), `：${mapping.columns.slice(0, 3).map((one) => one.heading).join("、")}`]),
        element("p", [`${mapping.mappedByName} · ${when}`], { className: "hint" }),
        element("ol", choices, { className: "list" }),
    );
    outcomeOf(form);
    if (mapping.mayChange) {
        const forget = element("button", say("forget"), { type: "button", className: "warn" });
        form.append(element("div", [element("button", say("change"), { type: "submit" }), forget], { className: "bar" }));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            form.dataset.send = `POST ${address}`;
            sendThenShow(form, { fields: chosenFields(form) });
        });
        forget.addEventListener("click", () => {
            form.dataset.send = `POST ${address}/removal`;
            sendThenShow(form, {});
        });
    }
    return form;
}

async function sendThenShow(form, body) {
    if (await sendFor(form, body)) {
        location.reload();
    }
}

async function list(place) {
    const outcome = document.querySelector("[data-result]");
    try {
        const result = await send("GET", "/api/heading-mappings");
        const mappings = result.ok ? result.answer : [];
        place.replaceChildren(...mappings.map(mappingForm));
        document.querySelector("[data-no-mappings]").hidden = mappings.length > 0;
        outcome.hidden = true;
    } catch {
        tell(outcome, "problem", say("lost"));
    }
}

document.querySelectorAll("[data-heading-mappings]").forEach(list);
