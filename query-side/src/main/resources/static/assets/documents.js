// Documents: a chosen file is sent first and filed by its digest; one that was not kept is compared with what was filed.

import { go, send } from "./request.js";
import { bodyOf, outcomeOf, sendFor, showProblem, tell } from "./send.js";
import { say } from "./words.js";

/** What the server says to a form's file; shows a refusal, and then resolves to null. */
async function upload(form, url) {
    const file = form.querySelector("input[type=file]").files[0];
    const sent = new FormData();
    sent.append("file", file);
    tell(outcomeOf(form), "busy", say("uploading"));
    try {
        const result = await send("POST", url, sent);
        if (result.ok) {
            return result.answer;
        }
        showProblem(form, result);
    } catch {
        tell(outcomeOf(form), "problem", say("lost"));
    }
    return null;
}

async function file(form) {
    const body = bodyOf(form);
    if (form.querySelector("input[type=file]").files.length) {
        const known = await upload(form, `${form.dataset.send.split(" ")[1]}/files`);
        if (!known) {
            return;
        }
        body.file = known.digest;
    }
    const result = await sendFor(form, body);
    if (result) {
        go(location.pathname, result.position, "documents");
    }
}

async function check(form) {
    const checked = await upload(form, form.dataset.check);
    if (checked) {
        tell(outcomeOf(form), checked.same ? "done" : "problem", say(checked.same ? "sameFile" : "otherFile"));
    }
}

function bind(form, act) {
    let busy = false;
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        if (!busy) {
            busy = true;
            await act(form);
            busy = false;
        }
    });
}

document.querySelectorAll("form[data-file-document]").forEach((form) => bind(form, file));
document.querySelectorAll("form[data-check]").forEach((form, number) => {
    form.dataset.number = `check-${number}`;
    bind(form, check);
});
