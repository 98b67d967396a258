package caravan.app.diff.write;

import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.FigureState;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.compare.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changed figures as HTML. */
final class HtmlFigures {
  private final Told told;
  private final HostLinks links;

  HtmlFigures(ReaderDiff diff, HostLinks links) {
    this.links = links;
    this.told = new Told(diff);
  }

  String card(FigureChange change) {
    boolean wrong = change.reasons().contains(Reason.WRONG);
    StringBuilder out = new StringBuilder();
    out.append("<article class=\"card").append(wrong ? " wrong" : "").append("\">\n<h3>");
    head(change, out);
    out.append("</h3>\n<p class=\"where\">")
        .append(HtmlText.of(Told.where(change)))
        .append(" <span class=\"codes\">")
        .append(HtmlText.of(Told.languages(change)))
        .append("</span></p>\n<p class=\"sentence\">")
        .append(sentence(change))
        .append("</p>\n<p class=\"why\"><b>")
        .append(HtmlText.of(Told.why(change)))
        .append("</b></p>\n");
    details(change, out);
    others(change, out);
    return out.append("</article>\n").toString();
  }

  private static void head(FigureChange change, StringBuilder out) {
    String before = Told.before(change);
    if (change.after() == null) {
      out.append("<del>").append(HtmlText.in(change.language(), Told.text(change)));
      out.append("</del>");
      return;
    }
    if (before != null) {
      out.append("<span class=\"old\">").append(HtmlText.in(change.language(), before));
      out.append("</span> <span class=\"arrow\">→</span> ");
    }
    out.append("<span class=\"new\">");
    out.append(HtmlText.in(change.language(), Told.text(change))).append("</span>");
    String delta = Told.delta(change);
    if (delta != null) {
      out.append(" <span class=\"delta\">").append(HtmlText.of(delta)).append("</span>");
    }
  }

  /** The sentence with what changed in it marked, or, where nothing did, the figure. */
  private static String sentence(FigureChange change) {
    FigureState state = change.state();
    boolean edited = change.sentence().stream().anyMatch(r -> r.kind() != Run.Kind.SAME);
    if (edited) {
      return HtmlText.runs(change.sentence(), change.language());
    }
    String tag = change.after() == null ? "del" : change.before() == null ? "ins" : "mark";
    return "<bdi lang=\""
        + HtmlText.of(change.language())
        + "\">"
        + HtmlText.of(state.sentence().substring(0, state.start()))
        + "<"
        + tag
        + ">"
        + HtmlText.of(state.sentence().substring(state.start(), state.end()))
        + "</"
        + tag
        + ">"
        + HtmlText.of(state.sentence().substring(state.end()))
        + "</bdi>";
  }

  private void details(FigureChange change, StringBuilder out) {
    List<String> details = told.details(change);
    if (!details.isEmpty()) {
      out.append("<ul class=\"details\">\n");
      for (String detail : details) {
        out.append("<li>").append(HtmlText.of(detail)).append("</li>\n");
      }
      out.append("</ul>\n");
    }
    String place = place(change.state());
    // What is gone stands in the earlier state, which is not linked.
    String shown = change.after() == null ? HtmlText.of(place) : links.html(place);
    out.append("<p class=\"place\">").append(shown).append("</p>\n");
  }

  private static String place(@Nullable FigureState state) {
    return state == null
        ? ""
        : state.figure().stated().path() + ":" + state.figure().stated().line();
  }

  private static void others(FigureChange change, StringBuilder out) {
    if (change.others().isEmpty()) {
      return;
    }
    List<String> codes = new ArrayList<>();
    change.others().forEach(other -> codes.add(other.language()));
    out.append("<details><summary>In ").append(HtmlText.of(String.join(", ", codes)));
    out.append("</summary>\n");
    for (FigureChange other : change.others()) {
      out.append("<p class=\"sentence\">").append(sentence(other)).append("</p>\n");
    }
    out.append("</details>\n");
  }
}
