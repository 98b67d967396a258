package caravan.app.diff.write;

import caravan.app.diff.compare.NumberChange;
import caravan.app.diff.compare.ReaderDiff;
import caravan.app.diff.compare.Reason;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a whole, in sentences. */
final class ToldWhole {
  private ToldWhole() {}

  /** What stands against the later state, in a sentence. */
  static String verdict(ReaderDiff diff) {
    if (!diff.problems().isEmpty()) {
      return "Not ready: " + Told.counted(diff.problems().size(), "error") + " to correct first.";
    }
    if (!diff.numbers().isEmpty()) {
      return "The report can be built. Look at "
          + Told.counted(diff.numbers().size(), "number")
          + " that nothing checks.";
    }
    return "The report can be built, and its numbers agree with the data.";
  }

  /** All of it in a sentence. */
  static String summary(ReaderDiff diff) {
    if (diff.isEmpty() && !diff.problems().isEmpty()) {
      return "In what can be read, nothing changes for a reader.";
    }
    if (diff.isEmpty()) {
      String files =
          diff.unseen().isEmpty()
              ? "no file of the report is different."
              : Told.counted(diff.unseen().size(), "file")
                  + (diff.unseen().size() == 1 ? " differs" : " differ")
                  + " in what readers do not see, such as comments, order or spacing: "
                  + String.join(", ", diff.unseen().stream().limit(8).toList())
                  + (diff.unseen().size() > 8 ? ", …" : ".");
      return "Nothing changes for a reader: " + files;
    }
    List<String> parts = new ArrayList<>();
    long wrong = diff.figures().stream().filter(f -> f.reasons().contains(Reason.WRONG)).count();
    int lost = (int) diff.numbers().stream().filter(NumberChange::isLost).count();
    int loose = diff.numbers().size() - lost;
    add(parts, lost, "number no longer bound to data", "numbers no longer bound to data");
    add(parts, loose, "new number bound to nothing", "new numbers bound to nothing");
    add(parts, diff.figures().size(), "figure");
    add(parts, (int) wrong, "of them no longer agreeing with the data", "");
    long tables = Told.grouped(diff.exhibits()).keySet().stream().filter(e -> e.isTable()).count();
    add(parts, Told.grouped(diff.exhibits()).size() - (int) tables, "chart");
    add(parts, (int) tables, "table");
    add(parts, diff.texts().size(), "passage");
    add(
        parts,
        diff.pages().size(),
        "page added, removed or moved",
        "pages added, removed or moved");
    add(parts, diff.observations().size(), "value of the data", "values of the data");
    add(parts, diff.sources().size(), "entry of the sources", "entries of the sources");
    add(parts, diff.links().size(), "link");
    add(parts, diff.settings().size(), "setting or name", "settings or names");
    add(parts, diff.files().size(), "file of the look", "files of the look");
    return "For a reader this changes: " + String.join(", ", parts) + ".";
  }

  /** The sentence about errors; empty where there are none. */
  static String errors(ReaderDiff diff) {
    List<String> parts = new ArrayList<>();
    if (!diff.problems().isEmpty()) {
      parts.add(
          Told.counted(diff.problems().size(), "error")
              + " in "
              + diff.after()
              + ": no site is built before they are corrected");
    }
    if (!diff.problemsBefore().isEmpty()) {
      parts.add(Told.counted(diff.problemsBefore().size(), "error") + " in " + diff.before());
    }
    return parts.isEmpty()
        ? ""
        : String.join("; ", parts) + ". What can't be read is left out of the comparison.";
  }

  private static void add(List<String> parts, int number, String noun) {
    add(parts, number, noun, noun + "s");
  }

  private static void add(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(number + " " + (number == 1 || many.isEmpty() ? one : many));
    }
  }
}
