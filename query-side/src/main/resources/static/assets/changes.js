// A file of corrections: every change old and new, then the proposal of one person and the word of another.

import { send } from "./request.js";
import { sendFor } from "./send.js";
import { chinese, say } from "./words.js";

const PAGE = 50;

function text(value) {
    const made = document.createElement(value === undefined || value === null ? "em" : "span");
    made.textContent = value ?? chinese("nothing");
    return made;
}

function changeLine(change) {
    const line = document.createElement("li");
    const old = document.createElement("del");
    old.append(text(change.before));
    const wanted = document.createElement("ins");
    wanted.append(text(change.after));
    line.append(`${change.term}：`, old, " → ", wanted);
    return line;
}

function cardRow(card) {
    const row = document.createElement("tr");
    row.setAttribute("role", "row");
    const code = document.createElement("th");
    code.setAttribute("role", "rowheader");
    code.scope = "row";
    const link = document.createElement("a");
    link.href = `/devices/${encodeURIComponent(card.device)}`;
    link.className = "code";
    link.textContent = card.assetCode;
    code.append(link);
    const changes = document.createElement("td");
    changes.setAttribute("role", "cell");
    changes.dataset.label = chinese("changes");
    const list = document.createElement("ul");
    list.append(...card.changes.map(changeLine));
    changes.append(list);
    row.append(code, changes);
    return row;
}

function showProposal(section, shown) {
    const proposed = section.querySelector("[data-proposed]");
    proposed.hidden = !shown.proposedBy;
    if (shown.proposedBy) {
        proposed.textContent = `${shown.proposedByName} · ${shown.reason}`;
    }
    if (shown.state === "COMPLETED") {
        proposed.append(` · ${chinese("corrected")} ${shown.corrected} · ${chinese("overtaken")} ${shown.overtaken}`);
    }
}

async function load(section, id, from) {
    const result = await send("GET", `/api/imports/${encodeURIComponent(id)}/changes?from=${from}&size=${PAGE}`);
    if (!result.ok) {
        return;
    }
    const shown = result.answer;
    const rows = section.querySelector("[data-change-rows]");
    if (from === 0) {
        rows.replaceChildren();
    }
    rows.append(...shown.rows.map(cardRow));
    section.dataset.digest = shown.changes;
    section.querySelector("[data-cards]").textContent = String(shown.cards);
    const more = section.querySelector("[data-more]");
    more.hidden = from + shown.rows.length >= shown.cards || shown.rows.length === 0;
    more.onclick = () => load(section, id, from + shown.rows.length);
    showProposal(section, shown);
    section.querySelector("[data-confirm]").hidden = !shown.mayDecide;
    section.querySelector("[data-reject]").hidden = !shown.mayDecide;
    section.querySelector("[data-withdraw]").hidden = !shown.mayWithdraw;
}

function bind(section, name, body, done) {
    const form = section.querySelector(`[data-${name}]`);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (await sendFor(form, body(form))) {
            form.hidden = true;
            await done();
        }
    });
}

const valueOf = (form, name) => form.elements.namedItem(name).value;

/** What a checked file of corrections changes; `done` shows the report anew. */
export function showChanges(section, report, done) {
    section.hidden = report.kind !== "corrections" || report.state === "REFUSED";
    if (section.hidden) {
        return;
    }
    section.querySelector("[data-propose]").hidden = report.state !== "CHECKED";
    if (!section.dataset.bound) {
        section.dataset.bound = "true";
        bind(section, "propose", (form) => ({ reason: valueOf(form, "reason"), password: valueOf(form, "password") }), done);
        bind(section, "confirm", (form) => ({ changes: section.dataset.digest, password: valueOf(form, "password") }), done);
        bind(section, "reject", (form) => ({ reason: valueOf(form, "reason") }), done);
        bind(section, "withdraw", () => ({}), done);
    }
    if (section.dataset.shown !== report.state) {
        section.dataset.shown = report.state;
        load(section, report.id, 0);
    }
}
