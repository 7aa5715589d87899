// A table of codes: the file is checked first, and the file that was checked is the one that is adopted.

import { freshKey, go, isUnsettled, send } from "./request.js";
import { outcomeOf, showProblem, tell } from "./send.js";
import { both, say } from "./words.js";

function line(nodes) {
    const made = document.createElement("li");
    made.append(...nodes);
    return made;
}

function listed(report) {
    const list = document.createElement("ul");
    list.className = "list";
    report.first.forEach((entry) => list.append(line([`${entry.code} ${entry.name}`])));
    report.problems.forEach((problem) => list.append(line([`${problem.row} · ${problem.field} `, ...both(problem.zh, problem.en)])));
    return list;
}

function bind(form) {
    const adopt = form.querySelector("[data-adopt]");
    const place = form.querySelector("[data-report]");
    let checked = null;
    let key = freshKey();
    let busy = false;

    function forget() {
        checked = null;
        key = freshKey();
        adopt.hidden = true;
        place.replaceChildren();
    }

    async function ask(url, body, withKey) {
        if (busy) {
            return null;
        }
        busy = true;
        tell(outcomeOf(form), "busy", say("uploading"));
        try {
            const result = await send("POST", url, body, withKey);
            if (result.ok) {
                return result;
            }
            showProblem(form, result);
            if (withKey && !isUnsettled(result)) {
                key = freshKey();
            }
        } catch {
            tell(outcomeOf(form), "problem", say("lost"));
        } finally {
            busy = false;
        }
        return null;
    }

    form.addEventListener("input", forget);
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const result = await ask("/api/classifications/check", new FormData(form));
        if (result) {
            checked = result.answer;
            const right = checked.problemsInAll === 0 && checked.entries > 0;
            place.replaceChildren(listed(checked));
            tell(outcomeOf(form), right ? "done" : "problem", [`${checked.entries} / ${checked.problemsInAll} `, ...say(right ? "done" : "refused")]);
            adopt.hidden = !right;
        }
    });
    adopt.addEventListener("click", async () => {
        const body = new FormData(form);
        body.append("digest", checked.file);
        const result = await ask("/api/classifications", body, key);
        if (result) {
            go(location.pathname, result.position, "tables");
        }
    });
}

document.querySelectorAll("form[data-classification]").forEach((form, number) => {
    form.dataset.number = `classification-${number}`;
    bind(form);
});
