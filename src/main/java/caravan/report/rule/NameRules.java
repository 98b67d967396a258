package caravan.report.rule;

import caravan.expression.names.NamedExpression;
import caravan.expression.names.NamedExpressions;
import caravan.report.resolved.ResolvedPage;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the names of expressions are held against. */
public final class NameRules {
  private NameRules() {}

  /**
   * Warns of each name that nothing uses.
   *
   * @param report the names of the report; those of pages stand in their front matter
   * @param drafts the texts of pages that are not published yet; what stands in them counts as used
   */
  public static void unused(
      NamedExpressions report, List<ResolvedPage> pages, List<String> drafts, Diagnostics out) {
    Set<String> used = new TreeSet<>(report.within());
    Map<String, Set<String>> byFile = new TreeMap<>();
    for (ResolvedPage page : pages) {
      used.addAll(page.names());
      byFile.computeIfAbsent(page.page().file().path(), f -> new TreeSet<>()).addAll(page.names());
    }
    for (ResolvedPage page : pages) {
      Set<String> ofFile = byFile.getOrDefault(page.page().file().path(), Set.of());
      for (NamedExpression own : page.page().frontMatter().figures()) {
        if (!ofFile.contains(own.name().text())) {
          warn(own, "nothing on this page uses this name", out);
        }
      }
    }
    for (NamedExpression named : report.list()) {
      String name = named.name().text();
      if (!used.contains(name) && drafts.stream().noneMatch(draft -> holds(draft, name))) {
        warn(named, "no page uses this name", out);
      }
    }
  }

  private static boolean holds(String text, String name) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])").matcher(text).find();
  }

  private static void warn(NamedExpression named, String message, Diagnostics out) {
    out.add(
        Diagnostic.warning(Code.UNUSED_NAME, named.name().span(), message)
            .help("write [](=" + named.name() + ") where it is meant, or take it out"));
  }
}
