package caravan.app.diff.write;

import caravan.app.diff.compare.CellChange;
import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.FigureState;
import caravan.app.diff.compare.Lag;
import caravan.app.diff.compare.NamedChange;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ObservationChange;
import caravan.app.diff.compare.PageMove;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Run;
import caravan.app.diff.compare.TextChange;
import caravan.text.diagnostic.Printable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** For a terminal. Characters that could play tricks there are replaced. */
public final class DiffText {
  private static final int MOST_CELLS = 20;

  private final ReaderDiff diff;
  private final Told told;
  private final StringBuilder out = new StringBuilder();

  private DiffText(ReaderDiff diff) {
    this.diff = diff;
    this.told = new Told(diff);
  }

  /** All of it, with line ends {@code \n}. */
  public static String of(ReaderDiff diff) {
    return new DiffText(diff).all();
  }

  private String all() {
    line(0, diff.before() + " → " + diff.after());
    line(0, ToldWhole.summary(diff));
    if (!ToldWhole.errors(diff).isEmpty()) {
      line(0, ToldWhole.errors(diff));
      diff.problems().forEach(problem -> line(2, problem.toString()));
    }
    section("Pages", diff.pages(), this::page);
    section("Numbers that nothing checks", diff.numbers(), this::number);
    section("Figures", diff.figures(), this::figure);
    exhibits();
    section("Text", diff.texts(), this::text);
    section("Data", diff.observations(), this::observation);
    section("Sources", diff.sources(), this::named);
    section("Links", diff.links(), this::named);
    section("Settings and names", diff.settings(), this::named);
    section(
        "Files of the look", diff.files(), change -> line(2, change.name() + ", " + change.kind()));
    section("Translations that fell behind", diff.lags(), this::lag);
    return out.toString();
  }

  private <T> void section(String title, List<T> items, Consumer<T> writer) {
    if (!items.isEmpty()) {
      line(0, "");
      line(0, title);
      items.forEach(writer);
    }
  }

  private void line(int indent, String text) {
    String safe = Printable.text(text.replaceAll("\\s+", " "));
    out.append(" ".repeat(indent)).append(safe.strip()).append('\n');
  }

  private void page(PageMove change) {
    String from = Objects.requireNonNullElse(change.before(), "");
    String to = Objects.requireNonNullElse(change.after(), "");
    String arrow = from.isEmpty() || to.isEmpty() ? "" : " → ";
    line(2, change.kind() + ": " + from + arrow + to + " (" + change.title() + ")");
    if (change.advice() != null) {
      line(4, change.advice());
    }
  }

  private void number(NumberChange change) {
    line(2, Told.number(change));
    line(4, change.span() + ", " + change.title() + " [" + change.language() + "]");
    Told.numberDetails(change).forEach(detail -> line(4, detail));
    String context = Told.context(change);
    if (context != null) {
      line(4, context);
    }
  }

  private void figure(FigureChange change) {
    String before = Told.before(change);
    String delta = Told.delta(change);
    boolean gone = change.after() == null;
    line(
        2,
        (before == null || gone ? "" : before + " → ")
            + Told.text(change)
            + (delta == null ? "" : " (" + delta + ")"));
    line(4, Told.where(change) + " [" + Told.languages(change) + "]: " + Told.why(change));
    told.details(change).forEach(detail -> line(4, detail));
    sentences(change);
  }

  private void sentences(FigureChange change) {
    if (change.before() != null && change.after() == null) {
      line(4, (change.sentence().isEmpty() ? "- " : "  ") + change.before().sentence());
    } else if (change.before() == null && change.after() != null) {
      line(4, "+ " + change.after().sentence());
    } else {
      FigureState after = change.after();
      boolean same = change.sentence().stream().allMatch(run -> run.kind() == Run.Kind.SAME);
      if (same && after != null) {
        line(4, "  " + Cropped.around(after.sentence(), after.start(), after.end()));
      } else {
        runs(change.sentence());
      }
    }
  }

  private void runs(List<Run> runs) {
    List<Run> cropped = Cropped.of(runs);
    boolean changed = runs.stream().anyMatch(run -> run.kind() != Run.Kind.SAME);
    if (!changed) {
      line(4, "  " + joined(cropped, Run.Kind.SAME));
      return;
    }
    line(4, "- " + joined(cropped, Run.Kind.REMOVED));
    line(4, "+ " + joined(cropped, Run.Kind.ADDED));
  }

  private static String joined(List<Run> runs, Run.Kind side) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      if (run.kind() == Run.Kind.SAME || run.kind() == side) {
        text.append(run.text());
      }
    }
    return text.toString();
  }

  private void exhibits() {
    Map<ExhibitChange, List<String>> groups = Told.grouped(diff.exhibits());
    section("Charts and tables", List.copyOf(groups.keySet()), c -> exhibit(c, groups.get(c)));
  }

  private void exhibit(ExhibitChange change, @Nullable List<String> codes) {
    String languages = codes == null ? change.language() : String.join(", ", codes);
    line(2, change.state().id() + ", " + change.kind() + ": " + change.state().title());
    line(4, change.title() + " [" + languages + "]");
    change.notes().forEach(note -> line(4, note));
    change.cells().stream().limit(MOST_CELLS).forEach(this::cell);
    if (change.cells().size() > MOST_CELLS) {
      line(4, "and " + (change.cells().size() - MOST_CELLS) + " more values");
    }
  }

  private void cell(CellChange cell) {
    String column = cell.column().isEmpty() ? "" : ", " + cell.column();
    line(
        4,
        cell.row()
            + column
            + ": "
            + Objects.requireNonNullElse(cell.before(), "–")
            + " → "
            + Objects.requireNonNullElse(cell.after(), "–"));
  }

  private void text(TextChange change) {
    String place = change.place().word();
    line(2, change.title() + " [" + change.language() + "], " + place + " " + change.kind().word());
    if (change.kind() == TextChange.Kind.ADDED) {
      line(4, "+ " + joined(change.words(), Run.Kind.ADDED));
    } else if (change.kind() == TextChange.Kind.REMOVED) {
      line(4, "- " + joined(change.words(), Run.Kind.REMOVED));
    } else {
      runs(change.words());
    }
  }

  private void observation(ObservationChange change) {
    String used =
        change.figures() == 0 ? "" : ", behind " + Told.counted(change.figures(), "figure");
    line(2, change.state().ref() + ", " + change.kind().word() + used);
    line(4, change.state().name() + ": " + Told.observation(change));
  }

  private void named(NamedChange change) {
    String before = Objects.requireNonNullElse(change.before(), "–");
    String after = Objects.requireNonNullElse(change.after(), "–");
    line(2, change.name() + ": " + before + " → " + after);
  }

  private void lag(Lag lag) {
    String ahead = lag.ahead().isEmpty() ? "another language" : String.join(", ", lag.ahead());
    line(
        2,
        lag.page()
            + ": "
            + String.join(", ", lag.behind())
            + " behind "
            + ahead
            + " by "
            + lag.what());
  }
}
