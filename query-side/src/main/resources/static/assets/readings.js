// Readings: what something written in a file means, when it may mean several classes or rooms; chosen, the file is checked again.

import { go } from "./request.js";
import { sendFor } from "./send.js";
import { chinese } from "./words.js";

function element(tag, nodes, more = {}) {
    const made = document.createElement(tag);
    made.append(...nodes);
    return Object.assign(made, more);
}

function question(asked, problem, rows) {
    const none = element("option", [chinese("choose")], { value: "" });
    const options = problem.candidates.map((one) => element("option", [one.words], { value: one.key }));
    const select = element("select", [none, ...options]);
    select.dataset.asked = asked;
    select.dataset.local = "";
    const where = `${problem.column ?? ""} ${chinese("row")} ${rows.join("、")}`;
    const hint = element("span", [where], { className: "hint" });
    return element("li", [element("label", [element("q", [problem.value ?? ""]), " ", hint, select], { className: "field" })]);
}

function chosen(form) {
    const answered = [...form.querySelectorAll("select[data-asked]")].filter((select) => select.value);
    return Object.fromEntries(answered.map((select) => [select.dataset.asked, select.value]));
}

/** Each notation once, however many rows it stands in. */
export function bindReadings(section, at) {
    const questions = new Map();
    for (const problem of at.problems ?? []) {
        if (problem.asked) {
            const known = questions.get(problem.asked) ?? { problem, rows: [] };
            known.rows.push(problem.row);
            questions.set(problem.asked, known);
        }
    }
    section.hidden = questions.size === 0 || at.state !== "REFUSED";
    section.querySelector("[data-questions]").replaceChildren(
        ...[...questions].map(([asked, { problem, rows }]) => question(asked, problem, rows.slice(0, 5))));
    const form = section.querySelector("form");
    if (form.dataset.bound) {
        return;
    }
    form.dataset.bound = "true";
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const result = await sendFor(form, { readings: chosen(form) });
        if (result) {
            go(`/imports/${encodeURIComponent(result.answer.id)}`);
        }
    });
}
