package caravan.app.diff.write;

import caravan.app.diff.compare.CellChange;
import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.FigureState;
import caravan.app.diff.compare.Lag;
import caravan.app.diff.compare.NamedChange;
import caravan.app.diff.compare.ObservationChange;
import caravan.app.diff.compare.PageMove;
import caravan.app.diff.compare.Run;
import caravan.app.diff.compare.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes as items of a list in Markdown, with what readers see of them before and after. */
final class MarkdownItems {
  private static final int MOST_CELLS = 6;

  private MarkdownItems() {}

  static String exhibit(ExhibitChange change, Map<ExhibitChange, List<String>> groups) {
    StringBuilder item = new StringBuilder("- ");
    List<String> codes = groups.getOrDefault(change, List.of());
    item.append("**").append(MarkdownText.of(change.state().title())).append("** · ");
    item.append(MarkdownText.code(change.state().id())).append(' ').append(change.kind());
    item.append(" · ").append(MarkdownText.of(change.title()));
    item.append(" · ").append(MarkdownText.of(String.join(", ", codes))).append('\n');
    change.notes().forEach(note -> item.append("  - ").append(MarkdownText.of(note)).append('\n'));
    if (!change.cells().isEmpty()) {
      item.append("\n  | | before | after |\n  | --- | ---: | ---: |\n");
      change.cells().stream().limit(MOST_CELLS).forEach(cell -> item.append(cell(cell)));
      int more = change.cells().size() - MOST_CELLS;
      item.append(more > 0 ? "  | and " + more + " more | | |\n" : "").append('\n');
    }
    return item.toString();
  }

  private static String cell(CellChange cell) {
    String column = cell.column().isEmpty() ? "" : ", " + cell.column();
    return "  | "
        + MarkdownText.of(cell.row() + column)
        + " | "
        + MarkdownText.of(Objects.requireNonNullElse(cell.before(), "–"))
        + " | **"
        + MarkdownText.of(Objects.requireNonNullElse(cell.after(), "–"))
        + "** |\n";
  }

  static String page(PageMove change) {
    List<String> paths = new ArrayList<>();
    if (change.before() != null) {
      paths.add(MarkdownText.code(change.before()));
    }
    if (change.after() != null) {
      paths.add(MarkdownText.code(change.after()));
    }
    String advice = change.advice() == null ? "" : "; " + MarkdownText.said(change.advice());
    return "- "
        + change.kind()
        + ": "
        + String.join(" → ", paths)
        + ", "
        + MarkdownText.of(change.title())
        + advice
        + "\n";
  }

  static String lag(Lag lag) {
    String ahead = lag.ahead().isEmpty() ? "another language" : String.join(", ", lag.ahead());
    return "- "
        + MarkdownText.of(lag.page())
        + ": **"
        + MarkdownText.of(String.join(", ", lag.behind()))
        + "** behind "
        + MarkdownText.of(ahead)
        + " by "
        + lag.what()
        + "\n";
  }

  static String text(TextChange change) {
    String words =
        change.kind() == TextChange.Kind.MOVED
            ? MarkdownText.of(Cropped.of(change.words()).get(0).text())
            : runs(change.words());
    return "- "
        + MarkdownText.of(change.title() + " · " + change.language())
        + " · "
        + change.place().word()
        + " "
        + change.kind().word()
        + "\n  > "
        + words
        + "\n";
  }

  static String observation(ObservationChange change) {
    String used =
        change.figures() == 0 ? "" : ", behind " + Told.counted(change.figures(), "figure");
    return "- "
        + MarkdownText.code(change.state().ref())
        + " "
        + change.kind().word()
        + ": "
        + MarkdownText.of(Told.observation(change))
        + used
        + "\n";
  }

  static String named(NamedChange change) {
    String before =
        change.before() == null ? "–" : "<del>" + MarkdownText.of(change.before()) + "</del>";
    String after = change.after() == null ? "–" : MarkdownText.of(change.after());
    return "- " + MarkdownText.of(change.name()) + ": " + before + " → " + after + "\n";
  }

  static String sentence(FigureChange change) {
    if (change.before() != null && change.after() == null) {
      FigureState then = change.before();
      return change.sentence().isEmpty()
          ? "~~" + MarkdownText.of(then.sentence()) + "~~"
          : MarkdownText.of(Cropped.around(then.sentence(), then.start(), then.end()));
    } else if (change.before() == null && change.after() != null) {
      return MarkdownText.of(change.after().sentence());
    }
    FigureState after = change.after();
    boolean same = change.sentence().stream().allMatch(run -> run.kind() == Run.Kind.SAME);
    return same && after != null
        ? MarkdownText.of(Cropped.around(after.sentence(), after.start(), after.end()))
        : runs(change.sentence());
  }

  private static String runs(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : Cropped.of(runs)) {
      String core = run.text().strip();
      if (core.isEmpty() || run.kind() == Run.Kind.SAME) {
        text.append(ends(run.text(), MarkdownText.of(core)));
      } else {
        String tag = run.kind() == Run.Kind.REMOVED ? "del" : "ins";
        String marked = "<" + tag + ">" + MarkdownText.of(core) + "</" + tag + ">";
        text.append(
            ends(run.text(), run.kind() == Run.Kind.ADDED ? "<b>" + marked + "</b>" : marked));
      }
    }
    return text.toString().strip();
  }

  /** The blanks around a stretch stay outside its marks. */
  private static String ends(String text, String core) {
    boolean ahead = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    boolean behind = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    return (ahead ? " " : "") + core + (behind && !core.isEmpty() ? " " : "");
  }
}
