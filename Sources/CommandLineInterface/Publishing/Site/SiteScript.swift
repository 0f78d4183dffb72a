// SPDX-License-Identifier: Apache-2.0

/// What makes pages better where scripts run; without them they are whole as they stand.
enum SiteScript {
  /// Everything that is done in place.
  static let text = [find, proofs].joined(separator: "\n")

  /// A button for each proof, which puts its two pieces together and saves them.
  private static let proofs = """
    (function () {
      "use strict";
      var shared = document.getElementById("shared");
      if (!shared) { return; }
      document.querySelectorAll("article.proof").forEach(function (article) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = article.id.slice(1) + ".tlog-proof";
        button.addEventListener("click", function () {
          var text = article.querySelector("pre").textContent + shared.textContent;
          var link = document.createElement("a");
          link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
          link.download = button.textContent;
          link.click();
          setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
        });
        article.querySelector("h2").append(" ", button);
      });
    })();

    """

  /// Finding by words, narrowing by columns and sorting, on the table that asks for it.
  private static let find = """
    // Every table is whole without this. Where a table asks for it, rows are found by words, narrowed
    // by columns and sorted.
    (function () {
      "use strict";
      var table = document.querySelector("table[data-find]");
      if (!table) { return; }
      var rows = Array.prototype.slice.call(table.tBodies[0].rows);
      var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
      var language = document.documentElement.lang;
      var tools = document.createElement("div");
      tools.className = "find";

      function text(row, column) { return row.cells[column].textContent.trim(); }

      function labelled(words, control) {
        var label = document.createElement("label");
        label.append(words, control);
        tools.append(label);
        return control;
      }

      var find = labelled(table.dataset.find, document.createElement("input"));
      find.type = "search";
      var selects = heads.map(function (head, column) {
        // What the rows are called is found by words.
        if (column === 0) { return null; }
        var values = new Set(rows.map(function (row) { return text(row, column); }));
        if (values.size < 2 || values.size > 12) { return null; }
        var select = labelled(head.textContent, document.createElement("select"));
        select.append(new Option(table.dataset.any, ""));
        Array.from(values).sort(new Intl.Collator(language).compare).forEach(function (value) {
          select.append(new Option(value, value));
        });
        return select;
      });
      var said = document.createElement("p");
      said.setAttribute("role", "status");
      tools.append(said);
      table.parentNode.before(tools);

      function narrow() {
        var words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var shown = rows.filter(function (row) {
          var all = row.textContent.toLowerCase();
          row.hidden = !words.every(function (word) { return all.includes(word); })
            || !selects.every(function (select, column) {
              return !select || !select.value || select.value === text(row, column);
            });
          return !row.hidden;
        });
        said.textContent = table.dataset.count.replace("{n}", shown.length);
      }
      tools.addEventListener("input", narrow);
      tools.addEventListener("change", narrow);
      narrow();

      var collator = new Intl.Collator(language, { numeric: true });
      heads.forEach(function (head, column) {
        var button = document.createElement("button");
        button.type = "button";
        button.append.apply(button, Array.from(head.childNodes));
        head.append(button);
        button.addEventListener("click", function () {
          var down = head.getAttribute("aria-sort") === "ascending";
          heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          rows.sort(function (a, b) {
            return collator.compare(text(a, column), text(b, column)) * (down ? -1 : 1);
          });
          table.tBodies[0].append.apply(table.tBodies[0], rows);
        });
      });
    })();

    """
}
