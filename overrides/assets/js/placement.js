// Where do I stand: the points of every area are added up on the device, and the step they stand for is shown.
(() => {
  const told = "CONFIG"; // words of the interface: coursekit/learning.py
  const { all, make, fill, kept, keep } = learning;
  const number = (text) => Number(text.match(/\d+/)[0]);

  for (const area of all(".area")) {
    const questions = all("ol > li", area);
    const steps = all("tbody tr", area).map((row) => [number(row.cells[0].textContent), row]);
    const result = make("p", { className: "score" });
    result.setAttribute("role", "status");
    const add = () => {
      const points = all("input:checked", area).map((one) => Number(one.value));
      if (points.length < questions.length) {
        result.textContent = fill(told.left, { n: questions.length - points.length });
        return;
      }
      const sum = points.reduce((one, other) => one + other, 0);
      const step = steps.filter(([least]) => sum >= least).length;
      steps.forEach(([, row], at) => row.classList.toggle("mine", at + 1 === step));
      result.textContent = fill(told.result, { sum, step });
      const at = { ...kept().at, [area.dataset.area]: step };
      keep({ ...kept(), at });
    };
    questions.forEach((question, at) => {
      const list = question.querySelector("ul");
      list.setAttribute("role", "radiogroup");
      list.setAttribute("aria-label", question.firstChild.textContent.trim());
      for (const answer of all("li", list)) {
        const input = make("input", { type: "radio", name: `${area.dataset.area}-${at}`, value: number(answer.lastElementChild.textContent), onchange: add });
        answer.replaceChildren(make("label", {}, input, ...answer.childNodes)); // its points are printed
      }
    });
    all(".table", area)[0].before(result);
  }
})();
