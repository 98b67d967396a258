package caravan.cli;

import caravan.app.fix.FileEdit;
import caravan.app.imports.ReportUpdate;
import caravan.app.imports.TableUpdate;
import caravan.app.imports.UpdateEffects;
import caravan.app.imports.UsualRevisions;
import caravan.text.diagnostic.Diagnostic;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what an edition brings, and what it means for the text. */
final class UpdateReport {
  /** How many of a kind are named. */
  private static final int SHOWN = 20;

  private final PrintStream out;
  private final boolean dryRun;

  UpdateReport(PrintStream out, boolean dryRun) {
    this.out = out;
    this.dryRun = dryRun;
  }

  /** What came in, was revised, has another status, is gone. */
  void tell(ReportUpdate made) {
    TableUpdate update = made.update();
    StringBuilder counts = new StringBuilder();
    for (TableUpdate.Kind kind : TableUpdate.Kind.values()) {
      int count = update.of(kind).size();
      if (count > 0 || kind != TableUpdate.Kind.EARLIER) {
        counts.append(counts.isEmpty() ? "" : ", ").append(count).append(' ').append(word(kind));
      }
    }
    Lines.print(out, made.dataset() + ": " + counts);
    BigDecimal factor = update.factor();
    if (factor != null) {
      int count = update.of(TableUpdate.Kind.REVISED).size();
      out.println(
          "  all "
              + count
              + " values changed by the same factor "
              + factor.toPlainString()
              + ": a new base, or another unit?");
    }
    for (TableUpdate.Kind kind : TableUpdate.Kind.values()) {
      if (kind != TableUpdate.Kind.SAME) {
        named(
            word(kind),
            update.of(kind).stream()
                .map(change -> line(change, update.usual(), factor != null))
                .toList());
      }
    }
    UsualRevisions usual = update.usual();
    if (usual.isKnown() && !update.of(TableUpdate.Kind.REVISED).isEmpty()) {
      out.println(
          "  usual: " + size(usual) + ", the mean of " + usual.count() + " revisions before");
    }
    String written = dryRun ? "Would write " : "Wrote ";
    made.files().keySet().forEach(path -> Lines.print(out, written + path));
    made.byHand().forEach(line -> Lines.print(out, "Add yourself: " + line));
  }

  private static String size(UsualRevisions usual) {
    return "±" + usual.mean().round(new MathContext(2)).toPlainString() + " %";
  }

  private void named(String kind, List<String> lines) {
    lines.stream().limit(SHOWN).forEach(line -> Lines.print(out, line));
    if (lines.size() > SHOWN) {
      out.println("  " + kind + ": and " + (lines.size() - SHOWN) + " more");
    }
  }

  private static String word(TableUpdate.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String line(TableUpdate.Change change, UsualRevisions usual, boolean rebased) {
    StringBuilder line = new StringBuilder("  " + word(change.kind()) + ": " + change.cell());
    BigDecimal before = change.before();
    BigDecimal now = change.now();
    if (change.kind() == TableUpdate.Kind.REFLAGGED) {
      return line.append(" is ").append(change.told()).toString();
    }
    if (change.kind() == TableUpdate.Kind.EARLIER) {
      return line.append(" was ").append(plain(now)).append(" then").toString();
    }
    if (before != null) {
      line.append(now == null ? " was " : " from ").append(plain(before));
    }
    if (now != null) {
      line.append(before == null ? " is " : " to ").append(plain(now));
    }
    BigDecimal percent = change.percent();
    if (percent != null) {
      line.append(" (").append(percent.signum() > 0 ? "+" : "");
      line.append(percent.toPlainString()).append(" %");
      if (!rebased && usual.isUnusual(change)) {
        line.append(", unusual");
      }
      line.append(')');
    }
    return line.toString();
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null
        ? ""
        : number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  /**
   * What it means for the text.
   *
   * @param fix whether what can be is corrected in the same run
   */
  void tell(UpdateEffects effects, boolean fix) {
    List<String> mended =
        effects.edits().stream().map(FileEdit::lines).flatMap(List::stream).toList();
    part(
        "Figures to correct" + (fix ? "" : " (by --fix, or by caravan fix)"),
        fix ? List.of() : mended,
        mended.size());
    List<String> claims = effects.claims().stream().map(UpdateReport::told).toList();
    part("Claims no longer true", claims, claims.size());
    List<String> others = effects.others().stream().map(UpdateReport::told).toList();
    part("Other errors since", others, others.size());
    List<String> charts = effects.charts().stream().map(UpdateReport::told).toList();
    part("Charts, tables and key figures that hide newer data", charts, charts.size());
    List<String> figures =
        effects.figures().stream()
            .map(
                one ->
                    one.place()
                        + ": \""
                        + one.what()
                        + "\" is of "
                        + one.shown()
                        + "; there is "
                        + one.newest())
            .toList();
    part("Figures of what was the newest period", figures, figures.size());
    if (effects.before() > 0) {
      out.println(
          "Errors that were there before, and are still: "
              + effects.before()
              + "; caravan check lists them");
    }
    if (mended.isEmpty() && claims.isEmpty() && others.isEmpty() && effects.before() == 0) {
      out.println("The text agrees with the new data");
    }
  }

  private void part(String title, List<String> lines, int count) {
    if (count > 0) {
      out.println(title + ": " + count);
      lines.stream().limit(SHOWN).forEach(line -> Lines.print(out, "  " + line));
      if (lines.size() > SHOWN) {
        out.println("  and " + (lines.size() - SHOWN) + " more");
      }
    }
  }

  private static String told(Diagnostic one) {
    return one.span() + ": " + one.message();
  }
}
