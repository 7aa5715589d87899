// Imports: upload a file for checking, show what was found, confirm or discard, follow the progress.

import { showChanges } from "./changes.js";
import { bindHeadings } from "./headings.js";
import { bindReadings } from "./readings.js";
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
    const severity = problem.severity === "ERROR" || !problem.severity ? "error" : "warning";
    const tag = document.createElement("span");
    tag.className = "tag";
    tag.dataset.tone = severity === "error" ? "bad" : "mind";
    tag.append(...say(severity));
    const place = [problem.column, problem.cell && `(${problem.cell})`].filter(Boolean).join(" ");
    const sentence = wrapped([tag, " ", ...both(problem.zh ?? problem.code, problem.en)]);
    if (problem.value) {
        const written = document.createElement("q");
        written.textContent = problem.value;
        sentence.append(" ", written);
    }
    return row([
        cell("td", chinese("row"), [problem.row ? String(problem.row) : wrapped(say("wholeFile"))]),
        cell("td", chinese("column"), [place]),
        cell("td", chinese("problem"), [sentence]),
    ]);
}

function mappingRow([heading, field]) {
    return row([
        cell("td", chinese("heading"), [heading]),
        cell("td", chinese("field"), [wrapped(field ? [field] : say("ignored"))]),
    ]);
}

function fill(report, at) {
    const find = (name) => report.querySelector(`[data-${name}]`);
    const problems = at.problems ?? [];
    tell(find("result"), at.state, say(at.duplicateOf ? "duplicate" : at.state));
    report.dataset.state = at.state;
    find("file").textContent = at.fileName ?? "";
    find("rows").textContent = String(at.rows ?? "");
    find("content").replaceChildren(...say(at.kind ?? "devices"));
    find("problem-count").textContent = String(at.problemsInAll ?? problems.length);
    find("nothing-stored").hidden = at.state !== "REFUSED";
    find("problems").hidden = problems.length === 0;
    find("problem-rows").replaceChildren(...problems.map(problemRow));
    const mapping = Object.entries(at.recognised ?? {});
    find("mapping").hidden = mapping.length === 0;
    find("mapping-rows").replaceChildren(...mapping.map(mappingRow));
    find("decision").hidden = at.state !== "CHECKED";
    find("running").hidden = at.state !== "RUNNING";
    find("bar").max = Math.max(at.total ?? 1, 1);
    find("bar").value = at.done ?? 0;
    find("done").textContent = `${at.done ?? 0} / ${at.total ?? 0}`;
    bindHeadings(find("headings"), at);
    bindReadings(find("asked"), at);
    showChanges(find("changes"), at, () => follow(report));
    find("take-in").hidden = at.kind === "corrections";
    find("completed").hidden = at.state !== "COMPLETED";
    if (at.position !== undefined && at.position !== null) {
        find("to-ledger").href = `/ledger?position=${at.position}`;
    }
}

async function follow(report) {
    const id = report.dataset.import;
    try {
        const result = await send("GET", `/api/imports/${encodeURIComponent(id)}`);
        if (!result.ok) {
            tell(report.querySelector("[data-result]"), "problem", both(result.answer?.detail ?? "", result.answer?.["detail-en"]));
            return;
        }
        fill(report, result.answer);
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
        const result = await sendFor(form, {});
        if (result && form.dataset.then) {
            go(form.dataset.then);
        } else if (result) {
            await follow(report);
        }
    });
}

function uploadEntry(at) {
    const link = document.createElement("a");
    link.href = `/imports/${encodeURIComponent(at.id)}`;
    link.textContent = at.fileName || at.id;
    const state = document.createElement("span");
    state.className = "tag";
    state.dataset.tone = at.state === "COMPLETED" ? "good" : at.state === "REFUSED" || at.state === "WITHDRAWN" ? "bad" : "mind";
    state.append(...say(at.state));
    const entry = document.createElement("li");
    const when = new Date(at.uploadedAt).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });
    entry.append(wrapped([link, " ", ...say(at.kind)]), wrapped([`${at.rows} `, ...say("rows"), ` ${when} `, state]));
    return entry;
}

async function list(place) {
    try {
        const result = await send("GET", "/api/imports");
        const uploads = result.ok ? result.answer : [];
        place.replaceChildren(...uploads.map(uploadEntry));
        document.querySelector("[data-no-uploads]").hidden = uploads.length > 0;
    } catch {
        place.replaceChildren(wrapped(say("lost")));
    }
}

document.querySelectorAll("[data-uploads]").forEach(list);
document.querySelectorAll("form[data-upload]").forEach(bindUpload);
const report = document.querySelector("[data-import]");
if (report) {
    report.querySelectorAll("[data-decision] form[data-send]").forEach((form) => bindDecision(form, report));
    follow(report);
}
