package caravan.cli;

import caravan.report.coverage.Coverage;
import caravan.report.coverage.UnboundNumber;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.JsonFormat;
import caravan.text.diagnostic.Printable;
import caravan.text.json.Json;
import caravan.text.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints how many numbers are bound to data. */
final class CoverageReport {
  private CoverageReport() {}

  /** For people: each number that is not bound, at its place; then the count. */
  static String text(Coverage coverage) {
    StringBuilder text = new StringBuilder();
    for (List<UnboundNumber> numbers : coverage.places().values()) {
      UnboundNumber number = numbers.get(0);
      int more = numbers.size() - 1;
      String line =
          number.span().written()
              + ": \""
              + number.text()
              + "\" in: "
              + number.context().replaceAll("\\p{Cntrl}", " ")
              + (more == 0 ? "" : " (and on " + Report.count(more, "more page") + ")");
      text.append(Printable.text(line)).append('\n');
    }
    int unbound = coverage.unbound().size();
    int all = coverage.bound() + coverage.marked().size() + unbound;
    return text.append("Of ")
        .append(Report.count(all, "number"))
        .append(" in the text, ")
        .append(coverage.bound())
        .append(coverage.bound() == 1 ? " is" : " are")
        .append(" bound to data, ")
        .append(coverage.marked().size())
        .append(" marked as not bound, ")
        .append(unbound)
        .append(" not bound\n")
        .toString();
  }

  /** For machines: the count, the places, and the errors as {@link JsonFormat} has them. */
  static String json(Coverage coverage, List<Diagnostic> found) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("bound", coverage.bound());
    object.put("marked", coverage.marked().size());
    object.put("unbound", coverage.unbound().stream().map(CoverageReport::object).toList());
    object.put("diagnostics", found.stream().map(JsonFormat::object).toList());
    return Json.write(object);
  }

  private static Map<String, Object> object(UnboundNumber number) {
    Map<String, Object> object = new LinkedHashMap<>();
    Span span = number.span().written();
    object.put("path", span.file().path());
    object.put("line", span.line());
    object.put("column", span.column());
    object.put("text", number.text());
    return object;
  }
}
