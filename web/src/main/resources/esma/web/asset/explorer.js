// What pages gain where JavaScript is there: mathematics rendered, texts copied, progress followed.
"use strict";

function renderMathematics(root) {
    for (const element of root.querySelectorAll("[data-tex]")) {
        const tex = element.dataset.tex;
        const plain = element.textContent;
        delete element.dataset.tex;
        try {
            katex.render(tex, element, {
                displayMode: element.dataset.display === "true",
                throwOnError: true,
                strict: "ignore",
                trust: false,
                maxExpand: 500,
            });
            element.classList.add("rendered");
        } catch (error) {
            element.textContent = plain;
        }
    }
}

function prepareCopying(root) {
    for (const button of root.querySelectorAll("button[data-copy]")) {
        if (!navigator.clipboard) {
            continue;
        }
        button.hidden = false;
        button.addEventListener("click", async () => {
            const text = document.getElementById(button.dataset.copy).textContent;
            await navigator.clipboard.writeText(text);
            button.textContent = "Copied";
        });
    }
}

const groups = new Intl.NumberFormat("en");

function grouped(number) {
    return groups.format(number).replaceAll(",", "\u202f");
}

function showProgress(job) {
    for (const row of document.querySelectorAll(`tr[data-job="${job.job}"]`)) {
        row.querySelector(".state").textContent = job.finished ? "done" : "not done";
        row.querySelector("progress").value = job.percent;
        row.querySelector(".percent").textContent = `${job.percent} %`;
        row.querySelector(".candidates").textContent =
            `${grouped(job.candidates)} of ${grouped(job.planned)}`;
        row.querySelector(".found").textContent = grouped(job.formulas);
        row.querySelector(".stored").textContent =
            `${job.stored.slice(0, 19).replace("T", " ")} UTC`;
    }
}

function followProgress(root) {
    const table = root.querySelector("[data-events]");
    if (table) {
        const source = new EventSource(table.dataset.events);
        source.addEventListener("progress", (event) => JSON.parse(event.data).forEach(showProgress));
        window.addEventListener("pagehide", () => source.close());
    }
}

// Addresses hold the filters that are set, and no others.
document.addEventListener("htmx:configRequest", (event) => {
    if (event.target.matches("[data-filters]")) {
        const data = event.detail.formData ?? event.detail.parameters;
        for (const [name, value] of [...data.entries()]) {
            if (value === "") {
                data.delete(name);
            }
        }
    }
});

// What is wrong with a filter is shown where the list would be.
document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 400) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
});

document.addEventListener("htmx:afterSwap", () => renderMathematics(document));

document.addEventListener("DOMContentLoaded", () => {
    renderMathematics(document);
    prepareCopying(document);
    followProgress(document);
});
