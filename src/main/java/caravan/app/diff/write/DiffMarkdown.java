package caravan.app.diff.write;

import caravan.app.diff.compare.ExhibitChange;
import caravan.app.diff.compare.FigureChange;
import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import caravan.app.diff.read.StateError;
import caravan.report.coverage.Coverage;
import caravan.text.diagnostic.Cell;
import caravan.text.diagnostic.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For a comment of a pull request: the verdict, what changes, what to do; at most 48 lines, and few
 * enough bytes for a comment in any language. It says what it leaves out.
 */
public final class DiffMarkdown {
  /** In bytes, as services count them: a Chinese character has three; less than 60,000 in all. */
  private static final int LIMIT = 56_000;

  /** One change takes no more bytes than this, whatever its author wrote. */
  private static final int LONGEST_ITEM = 3_000;

  /** A comment has at most 60 lines, some of which the workflow writes. */
  private static final int LINES = 48;

  /** What the last sentence needs. */
  private static final int LAST_LINES = 2;

  private static final int MOST_DETAILS = 2;
  private static final int MOST_PLACES = 2;

  private final ReaderDiff diff;
  private final HostLinks links;
  private final Told told;
  private final StringBuilder out = new StringBuilder();

  /** The values of the data that were named. */
  private final Set<Cell> cells = new HashSet<>();

  private DiffMarkdown(ReaderDiff diff, HostLinks links) {
    this.diff = diff;
    this.links = links;
    this.told = new Told(diff);
  }

  /** All of it, with line ends {@code \n}. */
  public static String of(ReaderDiff diff, HostLinks links) {
    return new DiffMarkdown(diff, links).all();
  }

  private String all() {
    out.append("**").append(MarkdownText.of(ToldWhole.verdict(diff))).append("**\n\n");
    out.append(shortened(MarkdownText.of(ToldWhole.summary(diff)))).append("\n\n");
    out.append(MarkdownText.of(diff.before() + " → " + diff.after())).append('\n');
    if (!diff.problemsBefore().isEmpty()) {
      out.append("\n⚠️ ").append(MarkdownText.of(ToldWhole.errors(diff))).append('\n');
    }
    int room = LINES - LAST_LINES - (int) out.chars().filter(c -> c == '\n').count();
    FittedLists lists = new FittedLists(room, LIMIT, LONGEST_ITEM);
    lists.add("Numbers that nothing checks", Told.numbers(diff.numbers()), 6, this::numbers);
    lists.add("What to correct", diff.problems(), 8, this::problem);
    // What is wrong is told above, with what to write.
    lists.add(
        "Figures",
        diff.figures().stream().filter(f -> !f.reasons().contains(Reason.WRONG)).toList(),
        8,
        this::figure);
    Map<ExhibitChange, List<String>> groups = Told.grouped(diff.exhibits());
    lists.add(
        "Charts and tables",
        List.copyOf(groups.keySet()),
        4,
        c -> MarkdownItems.exhibit(c, groups));
    lists.add("Pages", diff.pages(), 4, MarkdownItems::page);
    lists.add("Translations that fell behind", diff.lags(), 4, MarkdownItems::lag);
    lists.add("Text", diff.texts(), 4, MarkdownItems::text);
    lists.add("Data", diff.observations(), 5, MarkdownItems::observation);
    lists.add("Sources", diff.sources(), 3, MarkdownItems::named);
    lists.add("Links", diff.links(), 3, MarkdownItems::named);
    lists.add("Settings and names", diff.settings(), 3, MarkdownItems::named);
    lists.add(
        "Files of the look",
        diff.files(),
        3,
        file -> "- " + MarkdownText.of(file.name() + ", " + file.kind()) + "\n");
    int leftOut = lists.write(out);
    if (leftOut > 0) {
      out.append("\n_")
          .append(Told.counted(leftOut, "change"))
          .append(
              " left out, to keep this short: `diff.html` has all, which"
                  + " `caravan diff --format html` writes._\n");
    }
    return out.toString();
  }

  /** A place, what is wrong there, and the values of the data that it rests on. */
  private String problem(StateError problem) {
    StringBuilder item = new StringBuilder("- ");
    if (problem.span() != null) {
      item.append(links.markdown(problem.span().toString())).append(' ');
    }
    item.append(MarkdownText.said(problem.said()));
    // What an error above rests on too has been told.
    problem.cells().first().stream()
        .limit(MOST_DETAILS)
        .filter(cells::add)
        .forEach(cell -> add(cell, item));
    return item.append(also(problem.places())).append('\n').toString();
  }

  /** Other places: each in a line where it has something to write of its own. */
  private String also(List<Place> places) {
    StringBuilder out = new StringBuilder();
    boolean goesOn = false;
    for (Place place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
      String help = place.help() == null ? "" : ": " + MarkdownText.said(place.help());
      out.append(goesOn ? ", " : "\\\n  also ");
      out.append(links.markdown(place.span().toString())).append(help);
      goesOn = place.help() == null;
    }
    int more = places.size() - MOST_PLACES;
    if (more > 0) {
      out.append(goesOn ? " and " : "\\\n  and in ").append(Told.counted(more, "more place"));
    }
    return out.toString();
  }

  private void add(Cell cell, StringBuilder item) {
    String place = cell.span().file().path() + ":" + cell.span().line();
    item.append("\\\n  ").append(links.markdown(place)).append(": ");
    item.append(MarkdownText.code(cell.ref())).append(" is ");
    item.append(MarkdownText.of(cell.value() + ", " + cell.source()));
  }

  /** A number that nothing checks, with the same of other languages. */
  private String numbers(List<NumberChange> alike) {
    StringBuilder item = new StringBuilder(number(alike.get(0)));
    for (NumberChange other : alike.subList(1, alike.size())) {
      item.insert(item.length() - 1, "\\\n  " + also(other));
    }
    return item.toString();
  }

  /** The same of another language, in a line. */
  private String also(NumberChange other) {
    String write = other.write() == null ? "" : ": put back " + MarkdownText.code(other.write());
    return "also " + links.markdown(other.span().toString()) + write;
  }

  private String number(NumberChange change) {
    StringBuilder item = new StringBuilder("- ");
    item.append(MarkdownText.of(Told.number(change)));
    item.append(" · ").append(links.markdown(change.span().toString()));
    item.append(" · ").append(MarkdownText.of(change.title()));
    // The backslash breaks the line.
    if (change.problem() != null) {
      item.append("\\\n  ").append(MarkdownText.said(change.problem()));
    }
    if (change.write() != null) {
      item.append("\\\n  put back ").append(MarkdownText.code(change.write()));
    }
    if (change.number() != null && !change.offers().isEmpty()) {
      String said = Coverage.said(change.number(), change.offers());
      item.append("\\\n  the data have it as ").append(MarkdownText.code(said));
    }
    item.append('\n');
    String context = Told.context(change);
    if (context != null) {
      item.append("  > ").append(MarkdownText.of(context)).append('\n');
    }
    return item.toString();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_ITEM ? text : text.substring(0, text.indexOf(' ', 200)) + " …";
  }

  private String figure(FigureChange change) {
    StringBuilder item = new StringBuilder("- ");
    String before = Told.before(change);
    String delta = Told.delta(change);
    if (before != null && change.after() != null) {
      item.append(MarkdownText.of(before)).append(" → ");
    }
    item.append("**").append(MarkdownText.of(Told.text(change))).append("**");
    item.append(delta == null ? "" : " (" + delta + ")");
    item.append(" · ").append(MarkdownText.of(Told.where(change)));
    item.append(" · ").append(MarkdownText.of(Told.languages(change)));
    item.append(" · _").append(MarkdownText.of(Told.why(change))).append("_\n");
    item.append("  > ").append(MarkdownItems.sentence(change)).append('\n');
    for (String detail : told.details(change).stream().limit(MOST_DETAILS).toList()) {
      item.append("  >\n  > <sub>").append(MarkdownText.of(detail)).append("</sub>\n");
    }
    return item.toString();
  }
}
