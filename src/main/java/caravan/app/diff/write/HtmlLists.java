package caravan.app.diff.write;

import caravan.app.diff.compare.Lag;
import caravan.app.diff.compare.NamedChange;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ObservationChange;
import caravan.app.diff.compare.PageChange;
import caravan.app.diff.compare.TextChange;
import caravan.app.diff.read.ObservationReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes that are told in lists and tables, as HTML. */
final class HtmlLists {
  private HtmlLists() {}

  static String texts(List<TextChange> changes) {
    Map<String, List<TextChange>> pages =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.language() + "\u0000" + c.page(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    StringBuilder out = new StringBuilder();
    for (List<TextChange> page : pages.values()) {
      out.append("<article class=\"card\">\n<h3>")
          .append(HtmlText.in(page.get(0).language(), page.get(0).title()))
          .append(" <span class=\"codes\">")
          .append(HtmlText.of(page.get(0).language()))
          .append("</span></h3>\n");
      for (TextChange change : page) {
        out.append("<p class=\"label\">")
            .append(change.place().word())
            .append(' ')
            .append(change.kind().word())
            .append("</p>\n<p class=\"sentence\">")
            .append(HtmlText.runs(change.words(), change.language()))
            .append("</p>\n");
      }
      out.append("</article>\n");
    }
    return out.toString();
  }

  /** Numbers that nothing checks. */
  static String numbers(List<NumberChange> changes, HostLinks links) {
    StringBuilder out = new StringBuilder("<ul>\n");
    for (NumberChange change : changes) {
      out.append("<li><b>").append(HtmlText.of(Told.number(change))).append("</b> <code>");
      out.append(links.html(change.span().toString())).append("</code>, ");
      out.append(HtmlText.in(change.language(), change.title()));
      for (String detail : Told.numberDetails(change)) {
        out.append("<br><bdi lang=\"").append(HtmlText.of(change.language())).append("\">");
        out.append(HtmlText.said(detail)).append("</bdi>");
      }
      String context = Told.context(change);
      if (context != null) {
        out.append("<br>").append(HtmlText.in(change.language(), context));
      }
      out.append("</li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  /** Observations, dataset by dataset. */
  static String observations(List<ObservationChange> changes) {
    Map<String, List<ObservationChange>> datasets =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.state().dataset(), LinkedHashMap::new, Collectors.toList()));
    StringBuilder out = new StringBuilder();
    datasets.forEach(
        (dataset, all) -> {
          out.append("<article class=\"card\">\n<h3>").append(HtmlText.of(dataset));
          out.append("</h3>\n<div class=\"scroll\"><table>\n<thead><tr>");
          for (String head : List.of("Value", "Before", "After", "What", "Source", "Figures")) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
          }
          out.append("</tr></thead>\n<tbody>\n");
          all.forEach(change -> observation(change, out));
          out.append("</tbody></table></div>\n</article>\n");
        });
    return out.toString();
  }

  private static void observation(ObservationChange change, StringBuilder out) {
    ObservationReading one = change.state();
    out.append("<tr><th scope=\"row\">")
        .append(HtmlText.of(one.name() + ", " + one.period()))
        .append("<br><code>")
        .append(HtmlText.of(one.ref()))
        .append("</code></th><td>")
        .append(value(change.before()))
        .append("</td><td><ins>")
        .append(value(change.after()))
        .append("</ins></td><td class=\"words\">")
        .append(HtmlText.of(change.kind().word()));
    ObservationReading then = change.before();
    ObservationReading now = change.after();
    if (then != null && now != null && !then.remarks().equals(now.remarks())) {
      now.remarks().stream()
          .filter(remark -> !then.remarks().contains(remark))
          .forEach(remark -> out.append("<br>").append(HtmlText.of(remark)));
    }
    String was =
        then == null || now == null || then.source().equals(now.source()) ? "" : then.source();
    out.append("</td><td class=\"words\">")
        .append(was.isEmpty() ? "" : "<del>" + HtmlText.of(was) + "</del> ")
        .append(HtmlText.of(one.source()))
        .append("</td><td>")
        .append(change.figures())
        .append("</td></tr>\n");
  }

  private static String value(@Nullable ObservationReading reading) {
    if (reading == null) {
      return "–";
    }
    String status =
        reading.status().equals("A")
            ? ""
            : " <small>" + HtmlText.of(Told.status(reading.status())) + "</small>";
    return HtmlText.of(reading.shown()) + status;
  }

  static String pages(List<PageChange> changes) {
    StringBuilder out = new StringBuilder("<ul class=\"plain card\">\n");
    for (PageChange change : changes) {
      out.append("<li><b>").append(change.kind()).append("</b> ");
      if (change.before() != null) {
        out.append("<del>").append(HtmlText.of(change.before())).append("</del> ");
      }
      if (change.after() != null) {
        out.append("<ins>").append(HtmlText.of(change.after())).append("</ins> ");
      }
      out.append(HtmlText.in(change.language(), change.title()));
      if (change.advice() != null) {
        out.append("<br><span class=\"advice\">")
            .append(HtmlText.said(change.advice()))
            .append("</span>");
      }
      out.append("</li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  static String named(List<NamedChange> changes) {
    StringBuilder out = new StringBuilder("<ul class=\"plain card\">\n");
    for (NamedChange change : changes) {
      out.append("<li><span class=\"label\">")
          .append(HtmlText.of(change.name()))
          .append("</span><br>");
      if (change.before() != null) {
        out.append("<del>").append(HtmlText.of(change.before())).append("</del> ");
      }
      if (change.after() != null) {
        out.append("<ins>").append(HtmlText.of(change.after())).append("</ins>");
      }
      out.append("</li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  static String lags(List<Lag> lags) {
    StringBuilder out = new StringBuilder("<ul class=\"plain card\">\n");
    for (Lag lag : lags) {
      String ahead = lag.ahead().isEmpty() ? "another language" : String.join(", ", lag.ahead());
      out.append("<li><b>")
          .append(HtmlText.of(lag.page()))
          .append("</b>: ")
          .append(HtmlText.of(String.join(", ", lag.behind())))
          .append(" behind ")
          .append(HtmlText.of(Objects.requireNonNull(ahead)))
          .append(" by ")
          .append(HtmlText.of(lag.what()))
          .append("</li>\n");
    }
    return out.append("</ul>\n").toString();
  }
}
