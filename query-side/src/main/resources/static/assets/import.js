// Imports: upload a file for checking, show what was found, confirm or discard, follow the progress.

import { go, send } from "./request.js";
import { outcomeOf, sendFor, showProblem, tell } from "./send.js";
import { both, chinese, say } from "./words.js";

const POLL_MS = 700;

function bindUpload(form) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (form.hasAttribute("data-busy")) {
            return;
        }
        form.toggleAttribute("data-busy", true);
        tell(outcomeOf(form), "busy", say("uploading"));
        try {
            const result = await send("POST", "/api/imports", new FormData(form));
            form.toggleAttribute("data-busy", false);
            if (result.answer?.id) {
                sessionStorage.setItem(`banzhang:import:${result.answer.id}`, JSON.stringify(result.answer));
                go(`/imports/${encodeURIComponent(result.answer.id)}`);
            } else {
                showProblem(form, result);
            }
        } catch {
            form.toggleAttribute("data-busy", false);
            tell(outcomeOf(form), "problem", say("lost"));
        }
    });
}

function cell(tag, label, nodes) {
    const made = document.createElement(tag);
    made.setAttribute("role", tag === "td" ? "cell" : "columnheader");
    if (tag === "td") {
        made.dataset.label = label;
    }
    made.append(...nodes);
    return made;
}

function wrapped(nodes) {
    const made = document.createElement("span");
    made.append(...nodes);
    return made;
}

function row(cells) {
    const made = document.createElement("tr");
    made.setAttribute("role", "row");
    made.append(...cells);
    return made;
}

function problemRow(problem) {
    return row([
        cell("td", chinese("row"), [String(problem.row ?? "")]),
        cell("td", chinese("column"), [problem.column ?? ""]),
        cell("td", chinese("problem"), [wrapped(both(problem.zh ?? problem.code, problem.en))]),
    ]);
}

function mappingRow([heading, field]) {
    return row([
        cell("td", chinese("heading"), [heading]),
        cell("td", chinese("field"), [wrapped(field ? [field] : say("ignored"))]),
    ]);
}

function entriesOf(mapping) {
    return Array.isArray(mapping)
        ? mapping.map((entry) => [entry.heading, entry.zh ?? entry.field])
        : Object.entries(mapping ?? {});
}

function fill(report, at) {
    const find = (name) => report.querySelector(`[data-${name}]`);
    const problems = at.problems ?? [];
    tell(find("result"), at.state, say(at.duplicateOf && at.state === "REFUSED" ? "duplicate" : at.state));
    report.dataset.state = at.state;
    find("rows").textContent = String(at.total ?? at.rows ?? "");
    find("content").replaceChildren(...say(at.kind ?? "devices"));
    find("problem-count").textContent = String(problems.length);
    find("problems").hidden = problems.length === 0;
    find("problem-rows").replaceChildren(...problems.map(problemRow));
    const mapping = entriesOf(at.recognised);
    find("mapping").hidden = mapping.length === 0;
    find("mapping-rows").replaceChildren(...mapping.map(mappingRow));
    find("decision").hidden = at.state !== "CHECKED";
    find("running").hidden = at.state !== "RUNNING";
    find("bar").max = Math.max(at.total ?? 1, 1);
    find("bar").value = at.done ?? 0;
    find("done").textContent = `${at.done ?? 0} / ${at.total ?? 0}`;
    find("completed").hidden = at.state !== "COMPLETED";
    if (at.position !== undefined && at.position !== null) {
        find("to-ledger").href = `/ledger?position=${at.position}`;
    }
}

async function follow(report) {
    const id = report.dataset.import;
    const uploaded = JSON.parse(sessionStorage.getItem(`banzhang:import:${id}`) ?? "{}");
    try {
        const result = await send("GET", `/api/imports/${encodeURIComponent(id)}`);
        if (!result.ok) {
            tell(report.querySelector("[data-result]"), "problem", both(result.answer?.detail ?? "", result.answer?.["detail-en"]));
            return;
        }
        fill(report, { ...uploaded, ...result.answer });
        if (result.answer.state === "RUNNING") {
            setTimeout(() => follow(report), POLL_MS);
        }
    } catch {
        tell(report.querySelector("[data-result]"), "problem", say("lost"));
        setTimeout(() => follow(report), 5 * POLL_MS);
    }
}

function bindDecision(form, report) {
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (await sendFor(form, {})) {
            form.removeAttribute("data-busy");
            await follow(report);
        }
    });
}

document.querySelectorAll("form[data-upload]").forEach(bindUpload);
const report = document.querySelector("[data-import]");
if (report) {
    report.querySelectorAll("form[data-send]").forEach((form) => bindDecision(form, report));
    follow(report);
}
